import { h } from '../../../chart/markup.ts';
import { settingsText } from '../../../campaign/dashboard-folder.ts';
import { withoutUndefined } from '../../../model/choices.ts';
import type { Settings } from '../../../model/settings.ts';
import { download } from '../../download.ts';
import type { PackedFolder, FolderJob } from '../folder-worker.ts';
import type { DroppedFile } from '../reading.ts';
import { button, textField } from '../../fields.ts';
import { browserSays } from '../../reason.ts';

/** The choices as settings to copy, and the files with them as a folder to publish. */
export function keepForm(settings: Settings, files: readonly DroppedFile[]): HTMLElement {
  const state = h(document, 'span.state', { role: 'status' });
  const say = (text: string) => {
    state.textContent = text;
  };
  const title = textField('Title', settings.title ?? '');
  const titled = (): Settings =>
    withoutUndefined({ ...settings, title: title.value.trim() || settings.title });
  const text = h(document, 'pre.yaml', { tabindex: 0 }, settingsText(titled()));
  title.addEventListener('input', () => {
    text.textContent = settingsText(titled());
  });
  const copy = button('Copy as dashboard.yml', () => {
    navigator.clipboard.writeText(settingsText(titled())).then(
      () => {
        say('Copied.');
      },
      () => {
        say('The browser did not allow copying. Select the text and copy it.');
      },
    );
  });
  const save = button('Save as dashboard folder', () => {
    say('Packing the files …');
    void pack({ files, settings: titled() }).then((packed) => {
      if (packed.kind === 'failed') {
        say(`The folder could not be packed: ${packed.reason}`);
        return;
      }
      download(`${packed.name}.zip`, 'application/zip', packed.folder);
      say(`Saved. Unpack it into data/, or run: npm run build -- ${packed.name}.zip`);
    });
  });
  return h(
    document,
    'div.choices',
    h(
      document,
      'p.muted',
      'A dashboard folder holds these files as they are and a dashboard.yml with every choice. ' +
        'Built, it becomes a page to share as a link, with pseudonyms unless the settings say otherwise.',
    ),
    h(document, 'div.fields', h(document, 'label', 'Title ', title)),
    text,
    h(document, 'p.actions', copy, ' ', save, ' ', state),
  );
}

/** Packs in a worker, so that the page stays responsive. */
function pack(job: FolderJob): Promise<PackedFolder> {
  const worker = new Worker(new URL('../folder-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<PackedFolder>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<PackedFolder>) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      resolve({ kind: 'failed', reason: browserSays(message) });
    };
    worker.postMessage(job);
  }).finally(() => {
    worker.terminate();
  });
}
