import { useSyncExternalStore } from 'react';
import { onReach } from './request.ts';

let reached = true;
const listeners = new Set<() => void>();
function set(next: boolean): void {
  if (next === reached) return;
  reached = next;
  listeners.forEach((listener) => listener());
}
onReach(set);
globalThis.addEventListener?.('offline', () => set(false));

/** Did the server answer last? `navigator.onLine` lies, so only answers count; losing the network counts at once. */
export const isReached = () => reached;
export function onReachChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export const useReached = () => useSyncExternalStore(onReachChange, isReached);
