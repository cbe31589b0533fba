// What I am told and how I want to be told; who else is here; where answers come from; the day on a map.
import type { HouseholdRow } from './api.ts';

/** GET /notify/notices?before=&limit= → {unread, items}; PUT /notify/notices/{id} {read} → Unread; POST /notify/read {until} → Unread */
export interface Notice { id: string; kind: string; textRo: string; textEn: string; uat: number | null; href: string; urgent: boolean; madeAt: string; readAt: string | null }
export interface NoticePage { unread: number; items: Notice[] }

/** GET /notify/unread */
export interface Unread { unread: number }

export interface NoticeKindChoice { code: string; nameRo: string; nameEn: string; urgent: boolean; email: boolean; sms: boolean }
/** GET /notify/choices; hours as 20:00; emailFailed: the last one was given up */
export interface NoticeChoices { email: string | null; phone: string | null; emailOn: boolean; smsOn: boolean; emailFailed: boolean; smsFailed: boolean; quietFrom: string; quietUntil: string; urgentInQuiet: boolean; kinds: NoticeKindChoice[] }
/** PUT /notify/choices → NoticeChoices */
export interface WantedChoices { email: string | null; phone: string | null; quietFrom: string; quietUntil: string; urgentInQuiet: boolean; kinds: { kind: string; channel: 'email' | 'sms'; chosen: boolean }[] }

/** GET /admin/messages; POST /admin/messages/trial {channel, to} */
export interface MessageCount { channel: 'email' | 'sms'; state: 'waiting' | 'sent' | 'given-up' | 'dropped'; many: number }
export interface MessageTrouble { id: string; at: string; channel: 'email' | 'sms'; kind: string; state: 'leaving' | 'given-up'; attempts: number; name: string | null; problem: string }
export interface MessageChannels { emailOn: boolean; smsOn: boolean; counts: MessageCount[]; troubles: MessageTrouble[] }

/** PUT /census/presence/{household} {where} → Here[]; GET the same; DELETE leaves. Who has the household's file or interview open besides me. */
export interface Here { account: string; name: string; roles: { ro: string; en: string }[]; where: string }

/** GET /assessments/origins/{household}?person=&question= → Origin[], the latest assessment first; standing: the one that counts in its assessment */
export interface Origin { assessmentId: string; visitDate: string; kind: string; state: 'draft' | 'submitted'; value: unknown; standing: boolean; by: string; at: string | null }

/** GET /census/life/map → visits promised within a week or re-evaluations due, and households not visited yet, by village in scope */
export interface VisitsDue { uat: number; village: number; visits: number; planned: number }
/** GET /territory/points; command territory.set-village-point {village, lat, lon}, both null to take it off → {before: {lat, lon} | null} */
export interface VillagePoint { village: number; uat: number; lat: number; lon: number; by: string; at: string }
export interface SetVillagePoint { village: number; lat: number | null; lon: number | null }
/** GET /territory/borders, GeoJSON */
export interface Borders { features: { id: string | number; geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] }; properties: { siruta: number; name: string; participating: boolean } }[] }

/** GET /assessments/suspicions?uat= → what others began to suspect in the last fourteen days, neither confirmed nor refuted, by household, the latest first */
export interface SuspicionsLately { total: number; first: { household: HouseholdRow; needs: number; priority: number; by: string; at: string }[] }
