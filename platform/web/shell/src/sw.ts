/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope & { __PRECACHE: { url: string; revision: string | null }[] };

// The shell and the shared modules are kept whole, so that the field screens start without a network. Answers of the API never
// enter this cache: it is not encrypted.
precacheAndRoute(self.__PRECACHE);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/plugins\//, /^\/health\//, /^\/openapi/] }));

const plugins = new CacheFirst({ cacheName: 'plugins', plugins: [new ExpirationPlugin({ maxEntries: 200, purgeOnQuotaError: true })] });
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/plugins/'), plugins);

self.addEventListener('message', (event) => {
  const data = event.data as { type?: string; urls?: string[] };
  if (data.type === 'WARM') event.waitUntil(Promise.all((data.urls ?? []).map((url) => plugins.handle({ event, request: new Request(url) }).catch(() => undefined))));
  if (data.type === 'SKIP_WAITING') void self.skipWaiting();
});
clientsClaim();
