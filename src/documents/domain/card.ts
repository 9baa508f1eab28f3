/** What one card says, as it is printed. This room knows cards, not passes. */
export interface Card {
  /** What kind of card it is: 居民出入证. */
  readonly title: string;
  /** What is read first: the name, or the plate of a vehicle. */
  readonly headline: string;
  /** Below it, each on a line of its own: estate, door, plate. */
  readonly lines: readonly string[];
  /** The last day in words: 2026年12月31日. */
  readonly until: string;
  /** For reading aloud on the telephone: 1234 5678. */
  readonly number: string;
  /** What the square code holds. */
  readonly code: string;
  /** Whose sheet it is on: a new group begins a new sheet, so that sheets can be handed out by building. */
  readonly group: string;
}

/** The words that all cards of a file share. */
export interface CardWords {
  /** Who gave the card out. */
  readonly issuer: string;
  readonly until: string;
  readonly number: string;
  /** In the margin of the back pages. */
  readonly backPage: string;
  /** Heading of the last page, which lists what the font could not print. */
  readonly missing: string;
  readonly back: CardBack;
}

/** The back of every card of a file. */
export interface CardBack {
  readonly heading: string;
  /** Large: whom to call. Empty when there is no number. */
  readonly helpLabel: string;
  readonly helpLine: string;
  readonly paragraphs: readonly string[];
}

/** One thing on paper. Millimetres from the upper left corner of the card or page, y downwards; `y` of a text is its base line. */
export type Ink =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      /** Height of the type in mm. */
      readonly size: number;
      readonly tone: 'ink' | 'paper';
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'code'; readonly text: string; readonly x: number; readonly y: number; readonly size: number };

/** The width of a text in ems: times the size it is the width on paper. */
export type Measure = (text: string) => number;
