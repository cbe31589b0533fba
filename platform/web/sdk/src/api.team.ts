// Standing bodies and kept files, as the server answers and takes them; see api.ts for the conventions.

export type BodyKind = 'eci' | 'ujss' | 'scc';
/** coming, valid, soon: runs out within sixty days, over */
export type Standing = 'coming' | 'valid' | 'soon' | 'over';

/** GET /api/team/bodies?uat= → BodyRow[]; uat null: the county's */
export interface BodyRow { id: string; kind: BodyKind; uat: number | null; uatName: string; foundedOn: string; act: string | null; members: number; protocol: boolean; runsOut: number; lastMeeting: string | null; nextMeeting: string | null }
export interface BodyMember { id: string; name: string; institution: string; function: string; contact: string | null; account: string | null; from: string; to: string | null; standing: Standing }
export interface KeptFile { id: string; name: string; mediaType: string; size: number; keptAt: string; keptBy: string }
export interface BodyProtocol { id: string; number: string; signedOn: string; from: string; to: string | null; parties: string[]; standing: Standing; files: KeptFile[] }
export interface BodyDecision { words: string; responsible: string | null; due: string | null }
/** minutes null until it was held; present: ids of members; entitled: members with a mandate on that day */
export interface BodyMeeting { id: string; on: string; at: string | null; place: string; agenda: string; minutes: string | null; present: string[]; entitled: number | null; quorum: boolean | null; decisions: BodyDecision[]; recordedBy: string; recordedAt: string; files: KeptFile[] }
/** GET /api/team/bodies/{id} */
export interface BodySheet { body: BodyRow; members: BodyMember[]; protocols: BodyProtocol[]; meetings: BodyMeeting[] }

export type TeamCommandType =
  | 'team.found-body' // FoundBody
  | 'team.put-member' // PutMember
  | 'team.put-protocol' // PutProtocol
  | 'team.put-meeting'; // PutMeeting
export interface FoundBody { bodyId: string; kind: BodyKind; uat: number | null; on: string; act: string | null }
export interface PutMember { memberId: string; bodyId: string; name: string; institution: string; function: string; contact: string | null; account: string | null; from: string; to: string | null }
export interface PutProtocol { protocolId: string; bodyId: string; number: string; signedOn: string; from: string; to: string | null; parties: string[] }
export interface PutMeeting { meetingId: string; bodyId: string; on: string; at: string | null; place: string; agenda: string; present: string[]; decisions: BodyDecision[]; minutes: string | null }

/**
 * Files: PUT /api/files/{id}?owner=team.protocol|team.meeting&of=&name= with the bytes as body (at most 10 MiB; PDF, JPEG, PNG, DOCX,
 * ODT by their content; the same again is kept once); GET /api/files?owner=&of=; GET /api/files/{id}/content, always an attachment;
 * POST /api/files/{id}/withdraw {because}: never deleted.
 */
export type FileOwnerKind = 'team.protocol' | 'team.meeting';
