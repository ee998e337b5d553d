import { h } from '../../chart/markup.ts';
import { button } from '../fields.ts';
import { current, FILES } from '../live/session.ts';

/** A button that copies the address of what is shown, and the place where it says so. */
export function copyLink(): readonly [state: HTMLElement, button: HTMLElement] {
  const state = h(document, 'span.state', { role: 'status' });
  const copy = async () => {
    state.textContent = await copied();
  };
  return [state, button('Copy link', () => void copy(), { class: 'copy' })];
}

async function copied(): Promise<string> {
  const isOfFiles = current()?.place === FILES;
  try {
    await navigator.clipboard.writeText(location.href);
    return isOfFiles ? 'Copied. The link carries the view, not the data.' : 'Copied.';
  } catch {
    return `Copy the address of this page: it holds the view${isOfFiles ? ', not the data' : ''}.`;
  }
}
