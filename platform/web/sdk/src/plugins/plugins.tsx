import { Component, useSyncExternalStore, type ComponentType, type ErrorInfo, type ReactNode } from 'react';
import type { PluginDescriptor } from '../api.ts';
import { addTexts, defineTexts, type Texts } from '../i18n/texts.ts';
import { get } from '../net/request.ts';
import { remembered } from '../net/queries.ts';

/** The SDK's version: a plugin made for another major is not loaded. */
export const SDK_VERSION = '1.0.0';

export interface SlotProps {
  'home.card': { uat: number | null };
  'household.tab': { householdId: string };
}
export type Slot = keyof SlotProps;
export interface HouseholdTab { labelKey: string; component: ComponentType<SlotProps['household.tab']> }

/** What a plugin's module exports by default. Paths are below /p/<plugin id>; texts live under the plugin's id. */
export interface PluginModule {
  sdk: string;
  messages: { ro: Texts; en: Texts };
  nav?: { path: string; labelKey: string }[];
  routes?: Record<string, ComponentType>;
  slots?: { 'home.card'?: ComponentType<SlotProps['home.card']>; 'household.tab'?: HouseholdTab };
}
export const definePlugin = (plugin: PluginModule): PluginModule => plugin;

export interface LoadedPlugin { descriptor: PluginDescriptor; module: PluginModule | null; problem: string | null }

let loaded: LoadedPlugin[] = [];
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePlugins = () => useSyncExternalStore(subscribe, () => loaded);

const major = (version: string) => version.split('.')[0];
type Importer = (url: string) => Promise<{ default?: PluginModule }>;

/** A failed import() is remembered by the browser until reload: the second try asks under another address. */
async function load(descriptor: PluginDescriptor, importer: Importer): Promise<LoadedPlugin> {
  try {
    if (major(descriptor.sdk) !== major(SDK_VERSION)) return { descriptor, module: null, problem: `sdk ${descriptor.sdk}` };
    const { default: module } = await importer(descriptor.entry).catch(() => importer(`${descriptor.entry}?r=${Date.now()}`));
    if (!module?.messages) return { descriptor, module: null, problem: 'no definePlugin' };
    addTexts(descriptor.id, module.messages);
    return { descriptor, module, problem: null };
  } catch (error) {
    console.error(`plugin ${descriptor.id}`, error);
    return { descriptor, module: null, problem: String(error) };
  }
}

function linkStyles(descriptor: PluginDescriptor): void {
  for (const href of descriptor.css) {
    if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) continue;
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  }
}

/** Loads the plugins that are on for this county and person. One that fails is named; the rest of the page goes on. */
export async function loadPlugins(importer: Importer = (url) => import(/* @vite-ignore */ url)): Promise<void> {
  const list = await remembered('/plugins', () => get<PluginDescriptor[]>('/plugins'));
  list.forEach(linkStyles);
  loaded = await Promise.all(list.map((descriptor) => load(descriptor, importer)));
  listeners.forEach((listener) => listener());
  navigator.serviceWorker?.controller?.postMessage({ type: 'WARM', urls: list.flatMap((one) => [one.entry, ...one.css]) });
}

const useText = defineTexts('sdk.plugins', {
  ro: { failed: 'Modulul „{{name}}” nu a putut fi încărcat. Restul paginii funcționează; anunțați administratorul județului.' },
  en: { failed: 'The module “{{name}}” could not be loaded. The rest of the page works; please tell the county administrator.' },
});

export function PluginFailed({ name }: { name: string }) {
  const t = useText();
  return <div className="asigur-plugin-failed" role="status">{t('failed', { name })}</div>;
}

interface BoundaryProps { name: string; children: ReactNode }

/** Keeps an error of a plugin's screen inside its own frame. */
export class PluginBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(`plugin ${this.props.name}`, error, info.componentStack);
  }
  override render() {
    return this.state.failed ? <PluginFailed name={this.props.name} /> : this.props.children;
  }
}
