// What monitoring answers: indicators, commune by commune.

/** `of` null: a count; else `n` out of it. */
export interface IndicatorValue { n: number; of: number | null }
export interface IndicatorColumn { code: string; group: string; ro: string; en: string; share: boolean }
export interface IndicatorRow { uat: number; name: string; values: IndicatorValue[] }
export interface IndicatorSheet { columns: IndicatorColumn[]; rows: IndicatorRow[]; total: IndicatorValue[] }
