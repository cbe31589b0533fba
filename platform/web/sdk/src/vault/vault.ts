import { Dexie, type Table } from 'dexie';

/** A row at rest: cipher text and its initialisation vector. Nothing personal is ever stored beside it in the clear. */
export interface Sealed { iv: Uint8Array; data: ArrayBuffer }
export interface OutboxRow extends Sealed { seq?: number; id: string; state: 'waiting' | 'refused' }
interface DocRow extends Sealed { id: string; at: number }
interface KeyRow { id: string; key: CryptoKey }

class Store extends Dexie {
  declare keys: Table<KeyRow, string>;
  declare outbox: Table<OutboxRow, number>;
  declare docs: Table<DocRow, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ keys: 'id', outbox: '++seq, &id, state', docs: 'id, at' });
  }
}

/** Gives the key that opens a vault. Today the device's own; a keeper that asks for a PIN takes the same place. */
export interface KeyKeeper { open(store: { get(id: string): Promise<CryptoKey | undefined>; add(id: string, key: CryptoKey): Promise<CryptoKey> }): Promise<CryptoKey> }

/** A key made on this device, that no script can read out, kept in IndexedDB for this origin and account. */
export const deviceKey: KeyKeeper = {
  async open(store) {
    const kept = await store.get('device');
    return kept ?? store.add('device', await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  },
};

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** What this device keeps for one account: the outbox and read documents, all encrypted with AES-256-GCM. */
export class Vault {
  readonly account: string;
  readonly #store: Store;
  readonly #key: CryptoKey;

  private constructor(account: string, store: Store, key: CryptoKey) {
    this.account = account;
    this.#store = store;
    this.#key = key;
  }

  /** @throws Error when the browser has no WebCrypto (the page was not opened over https or on localhost) */
  static async open(account: string, keeper: KeyKeeper = deviceKey): Promise<Vault> {
    if (!globalThis.crypto?.subtle) throw new Error('no-secure-context');
    const store = new Store(`asigur-${account}`);
    await store.open();
    const key = await keeper.open({
      get: async (id) => (await store.keys.get(id))?.key,
      // Two tabs may open at once: the first key written is the one that both use.
      add: (id, fresh) => store.transaction('rw', store.keys, async () => {
        const kept = await store.keys.get(id);
        if (!kept) await store.keys.add({ id, key: fresh });
        return kept?.key ?? fresh;
      }),
    });
    return new Vault(account, store, key);
  }

  close(): void {
    this.#store.close();
  }

  async #seal(value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.#key, encode(value)) };
  }

  async #unseal<T>(row: Sealed): Promise<T> {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(row.iv) }, this.#key, row.data);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  }

  /** Appends to the outbox and writes documents in one transaction: either all of it is kept or none. */
  async append<T extends { id: string }>(entries: T[], docs: { id: string; value: unknown }[] = []): Promise<void> {
    const rows = await Promise.all(entries.map(async (entry) => ({ id: entry.id, state: 'waiting' as const, ...(await this.#seal(entry)) })));
    const kept = await Promise.all(docs.map(async (doc) => ({ id: doc.id, at: Date.now(), ...(await this.#seal(doc.value)) })));
    await this.#store.transaction('rw', this.#store.outbox, this.#store.docs, async () => {
      await this.#store.outbox.bulkAdd(rows);
      if (kept.length) await this.#store.docs.bulkPut(kept);
    });
  }

  /** The outbox's entries in the order of writing, at most `limit`. */
  async entries<T>(state: OutboxRow['state'], limit = Number.MAX_SAFE_INTEGER): Promise<{ seq: number; entry: T }[]> {
    const rows = (await this.#store.outbox.orderBy('seq').filter((row) => row.state === state).limit(limit).toArray());
    return Promise.all(rows.map(async (row) => ({ seq: row.seq!, entry: await this.#unseal<T>(row) })));
  }

  async counts(): Promise<{ waiting: number; refused: number }> {
    const [waiting, refused] = await Promise.all([this.#store.outbox.where('state').equals('waiting').count(), this.#store.outbox.where('state').equals('refused').count()]);
    return { waiting, refused };
  }

  /** Applies what a batch brought: entries to take out, entries to keep under another state or content. */
  async settle(remove: number[], change: { seq: number; state: OutboxRow['state']; entry: { id: string; problem?: unknown } }[]): Promise<void> {
    const rows = await Promise.all(change.map(async ({ seq, state, entry }) => ({ seq, id: entry.id, state, ...(await this.#seal(entry)) })));
    await this.#store.transaction('rw', this.#store.outbox, async () => {
      await this.#store.outbox.bulkDelete(remove);
      await this.#store.outbox.bulkPut(rows);
    });
  }

  async keep(id: string, value: unknown): Promise<void> {
    await this.#store.docs.put({ id, at: Date.now(), ...(await this.#seal(value)) });
  }

  async kept<T>(id: string): Promise<T | undefined> {
    const row = await this.#store.docs.get(id);
    return row && this.#unseal<T>(row);
  }

  async forget(id: string): Promise<void> {
    await this.#store.docs.delete(id);
  }

  /** Takes away what was read (at sign-out). The outbox stays: what was typed is never lost. */
  async forgetReadings(): Promise<void> {
    await this.#store.docs.clear();
  }
}
