import type { Fact } from '../../base/domain/decision.ts';
import type { Day } from '../../base/domain/day.ts';
import type { Figures } from './figures.ts';

/** What happens to daily reports; `subjectId` is the report. */
export type ReportFact = Fact & { readonly subjectId: string } & (
    | { readonly type: 'reportMade'; readonly day: Day; readonly version: number; readonly computed: Figures }
    | {
        readonly type: 'reportCorrected';
        readonly day: Day;
        readonly version: number;
        readonly computed: Figures;
        readonly reason: string;
        readonly carriesFrom: string;
      }
    | { readonly type: 'reportRecounted'; readonly computed: Figures }
    | {
        readonly type: 'figureOverridden';
        readonly overrideId: string;
        readonly indicator: string;
        readonly computed: number;
        readonly value: number | null;
        readonly reason: string;
      }
    | { readonly type: 'checkExplained'; readonly check: string; readonly note: string }
    | { readonly type: 'reportSigned'; readonly day: Day; readonly version: number; readonly signed: Figures }
    | { readonly type: 'reportReturned'; readonly remarkId: string; readonly note: string }
    | { readonly type: 'reportRemarked'; readonly remarkId: string; readonly note: string }
  );

/** One kind of them. */
export type ReportFactOf<Type extends ReportFact['type']> = Extract<ReportFact, { readonly type: Type }>;
