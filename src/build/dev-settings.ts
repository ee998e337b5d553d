import type { EngineFiles } from './site.ts';

/** What the development server tells the pages, which are loaded apart from it and anew after each change. */
export interface DevSettings {
  /** The folder that `data/` lies in. */
  readonly home: string;
  readonly paths: readonly string[];
  readonly engine: EngineFiles;
}

/** The file of these settings. */
export const DEV_SETTINGS = 'dev.json';
