/**
 * Papers and tables are files, opened and downloaded by their address:
 * GET /papers/observation-sheet/{notice}, /papers/risk-sheet/{household}, /papers/monitoring/{household}, /papers/plan/{plan},
 * /papers/reports/activity?account=&month=2026-11, /papers/reports/parents-abroad?uat=&quarter=2026-4,
 * /papers/reports/separation-risk?uat= give PDF; in Romanian, as official forms are.
 * GET /census/tables/{households, people, duplicates}, /casework/tables/{duties, alarms, behind, county}, /intake/tables/notices,
 * /admin/tables/audit, each with .xlsx or .csv, take the filters of the list they are of, and lang=ro or en.
 */

/** GET /papers/reports/workers: whose month may be printed. */
export interface ReportWorker { account: string; name: string }
