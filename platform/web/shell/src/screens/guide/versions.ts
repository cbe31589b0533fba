/** GET /admin/guide/versions, latest first; publishedBy null: it came with the product */
export interface GuideVersion { code: string; version: string; validFrom: string; state: 'current' | 'coming' | 'past'; publishedAt: string; publishedBy: string | null }

/** GET /admin/guide/parameters; values latest first */
export interface GuideParameter { code: string; textRo: string; textEn: string; unit: string; values: ParameterValue[] }
export interface ParameterValue { value: number; validFrom: string; validTo: string | null; source: string; state: 'current' | 'coming' | 'past'; setBy: string | null; setAt: string | null }
