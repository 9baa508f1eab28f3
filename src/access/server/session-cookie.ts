import { hash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_DAYS } from '../domain/sessions.ts';

const NAME = 'menshen_session';
const TOKEN_BYTES = 32;
const TOKEN_PATTERN = /^[\w-]{43}$/;

/** A token that cannot be guessed: 256 bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored: whoever reads the table cannot sign in with it. The token is random, so a plain hash is enough. */
export function hashOfToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

/** The token of a request; undefined when there is none of the right form. */
export function findToken(request: FastifyRequest): string | undefined {
  const token = request.cookies[NAME];
  return token !== undefined && TOKEN_PATTERN.test(token) ? token : undefined;
}

export function setCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(NAME, token, { ...attributes(request), maxAge: SESSION_DAYS * 24 * 3600 });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(NAME, attributes(request));
}

/** SameSite=Strict: no other site's page can send a command with it. Not Secure on a laptop's plain http. */
function attributes(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}
