import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { FileReply, Route } from '../../base/server/route.ts';
import { wordReport } from '../../documents/server/api.ts';
import { certificateOf } from '../domain/certificate.ts';
import { listDestructions, readOutbreak } from './closing-queries.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const query = z.object({ community: z.string().optional() });

const outbreak = defineRoute({
  path: '/api/closing',
  summary: 'What a destruction would take, what stands in its way, and those that were carried out; counts only',
  permission: 'closing.read',
  params: z.object({}),
  query,
  async handle({ tx, communityIds }) {
    const [communityId] = communityIds;
    if (communityId === undefined) return undefined;
    return { ...(await readOutbreak(tx, communityId)), past: await listDestructions(tx, { communityIds }) };
  },
});

const certificate = defineRoute({
  path: '/api/closing/:id/certificate.docx',
  summary: 'The certificate of a destruction as a Word file',
  permission: 'closing.read',
  params: z.object({ id: idSchema<'destruction'>() }),
  query: query.extend({ locale: z.enum(['zh-CN', 'zh-TW', 'en']).default('zh-CN') }),
  async handle({ tx, communityIds }, { params, query: { locale } }): Promise<FileReply | undefined> {
    const [found] = await listDestructions(tx, { communityIds, id: params.id });
    if (!found) return undefined;
    const words = certificateOf(found, locale);
    return {
      fileName: `${words.title} ${found.community} ${found.at.slice(0, 10)}.docx`,
      contentType: WORD,
      bytes: await wordReport(words),
    };
  },
});

/** Reads of the end of an outbreak. */
export const closingRoutes: readonly Route[] = [outbreak, certificate];
