/** A place that a Word template asks to be filled, as the office wrote it. */
export interface WordPlace {
  readonly name: string;
  /** `loop`: what stands between `{#name}` and `{/name}`, or `{^name}`; `other`: anything that our papers do not use. */
  readonly kind: 'place' | 'loop' | 'other';
  readonly inside: readonly WordPlace[];
}
