import type { Estimate } from '../stats/data/estimate.ts';
import type { AgreementFigures } from './types.ts';

/** The figure that stands first; null where the report has it not. */
export function headlineOf(agreement: AgreementFigures): Estimate | null {
  const { headline } = agreement;
  switch (headline) {
    case 'kendallW':
      return agreement.kendallW;
    case 'f1.exact':
      return agreement.f1?.exact ?? null;
    case 'text.editSimilarity':
      return agreement.text?.editSimilarity ?? null;
    default:
      return agreement.krippendorffAlpha[headline] ?? null;
  }
}
