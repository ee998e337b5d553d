import { element } from '../../../chart/card.ts';
import { settingsText } from '../../../campaign/dashboard-folder.ts';
import { withoutUndefined } from '../../../model/choices.ts';
import type { Settings } from '../../../model/settings.ts';
import { download } from '../../figure/download.ts';
import type { FolderTold, FolderWanted } from '../folder-worker.ts';
import type { DroppedFile } from '../reading.ts';
import { button, textField } from './fields.ts';

/** The choices as settings to copy, and the files with them as a folder to publish. */
export function keepForm(settings: Settings, files: readonly DroppedFile[]): HTMLElement {
  const state = element(document, 'span', 'state');
  state.setAttribute('role', 'status');
  const say = (text: string) => {
    state.textContent = text;
  };
  const title = textField('Title', settings.title ?? '');
  const titled = (): Settings =>
    withoutUndefined({ ...settings, title: title.value.trim() || settings.title });
  const text = element(document, 'pre', 'yaml', settingsText(titled()));
  text.tabIndex = 0;
  title.addEventListener('input', () => {
    text.textContent = settingsText(titled());
  });
  const copy = button('Copy as dashboard.yml', () => {
    navigator.clipboard.writeText(settingsText(titled())).then(
      () => {
        say('Copied.');
      },
      () => {
        say('The browser did not allow copying. Mark the text and copy it.');
      },
    );
  });
  const save = button('Save as dashboard folder', () => {
    say('Packing the files …');
    void packed({ files, settings: titled() }).then((told) => {
      if (told.kind === 'failed') {
        say(`The folder could not be packed: ${told.reason}`);
        return;
      }
      download(`${told.name}.zip`, 'application/zip', told.folder);
      say(`Saved. Unpack it into data/, or run: npm run build -- ${told.name}.zip`);
    });
  });
  return element(
    document,
    'div',
    'choices',
    element(
      document,
      'p',
      'muted',
      'A dashboard folder holds these files as they are and a dashboard.yml with every choice. ' +
        'Built, it becomes a page that can be shared as a link; the page shows pseudonyms unless the settings say otherwise.',
    ),
    element(document, 'div', 'fields', element(document, 'label', '', 'Title ', title)),
    text,
    element(document, 'p', 'actions', copy, ' ', save, ' ', state),
  );
}

/** Packs in a worker, so that the page stays responsive. */
function packed(wanted: FolderWanted): Promise<FolderTold> {
  const worker = new Worker(new URL('../folder-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FolderTold>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<FolderTold>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      resolve({ kind: 'failed', reason: message });
    };
    worker.postMessage(wanted);
  }).finally(() => {
    worker.terminate();
  });
}
