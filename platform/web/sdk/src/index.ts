// The public API of the client for its screens and for plugins. Additive within a major version.
import './ui/styles.ts';

export type * from './api.ts';
export type * from './exchange.ts';
export type * from './monitoring.ts';
export { bearing, del, get, post, put, query, request, type RequestOptions } from './net/request.ts';
export { fieldMessage, ProblemError, Unreachable } from './net/problem.ts';
export { isReached, onReachChange, useReached } from './net/reach.ts';
export { isNotFound, queries, remembered, useRead } from './net/queries.ts';
export { currentPresence, deviceId, findSession, may, onPresence, renewSession, signIn, signOut, usePresence, useSession, type Presence } from './session/session.ts';
export { useOutboxState } from './session/unsent.ts';
export type { Entry, NewCommand, Outbox, OutboxState } from './vault/outbox.ts';
export type { Vault } from './vault/vault.ts';
export { uuidv7 } from './vault/uuid.ts';
export { addTexts, changeLocale, defineTexts, i18n, locale, storedLocale, type Locale, type Texts, type Translate } from './i18n/texts.ts';
export { commaBelow, compareRo, formatDate, formatNumber, formatTime, parseDate, searchable, today, typedDate } from './i18n/format.ts';
export { listenLive, onFact } from './live/live.ts';
export { definePlugin, loadPlugins, PluginBoundary, PluginFailed, SDK_VERSION, usePlugins, type HouseholdTab, type LoadedPlugin, type PluginModule, type Slot, type SlotProps } from './plugins/plugins.tsx';
export * from './ui/kit.ts';
export { Look } from './ui/theme.tsx';
export { Icon, type IconName } from './ui/icons.tsx';
export { Face, FormProblem, Reading, SkeletonLines, WrongFace } from './ui/faces.tsx';
export { PriorityChip } from './ui/chips.tsx';
export { DateField, type DateFieldProps } from './ui/datefield.tsx';
export { QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
export { useTranslation } from 'react-i18next';
export { Link, Redirect, Route, Router, Switch as Routes, useLocation, useParams, useRoute, useSearch } from 'wouter';
