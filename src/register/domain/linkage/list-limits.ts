import type { PersonEvidence } from './person-evidence.ts';

/** The highest probability that contradicted evidence may reach: enough to be shown, too little to be decided by itself. */
const REVIEW = 0.8;
/** Shown as a last possibility. */
const FAINT = 0.3;
/** Somebody else. */
const OTHER = 0.02;

/**
 * Rules that no sum of weights may overrule; answers the highest probability (0 to 1) that the evidence allows. Each keeps a
 * worker from calling a stranger: families share phones, doors and half of their names.
 */
export function mostAllowed(evidence: readonly PersonEvidence[]): number {
  const has = (...codes: readonly PersonEvidence[]) => codes.some((code) => evidence.includes(code));
  const isNameOther = has('nameDiffers', 'nameMaskDiffers');
  // A parent's number beside a child's name is a question.
  if (has('idSame')) return isNameOther ? REVIEW : 1;
  const isIdFit = has('idNear', 'idMaskFits');
  const isSameHome = has('phoneSame', 'phoneMaskFits', 'phoneOfFamily', 'phoneMaskOfFamily', 'dwellingSame');
  if (isNameOther) return has('idNear') || (isIdFit && isSameHome) ? REVIEW : OTHER;
  if (has('idConflicts')) return has('nameSame') && isSameHome ? FAINT : OTHER;
  const isNamed = has('nameSame', 'nameSounds', 'nameLooks', 'nameSlip', 'nameMaskFits', 'nameMaskFitsLoosely');
  const isProven = isIdFit || has('birthSame');
  // A phone or a door without a name is a family, not a person.
  if (!isNamed && !isProven) return isSameHome ? REVIEW : FAINT;
  if (has('idMaskDiffers')) return isSameHome ? FAINT : OTHER;
  if (!isProven && !isSameHome) return has('idTwoSlips', 'idMaskOneOff', 'phoneNear', 'buildingSame') ? REVIEW : FAINT;
  // Brothers: 张建国 and 张建军 behind one door.
  if (has('nameSlip', 'nameMaskFitsLoosely') && !isProven) return REVIEW;
  return has('sexDiffers', 'ageDiffers', 'birthDiffers', 'idTypedWrong') && !isIdFit ? REVIEW : 1;
}
