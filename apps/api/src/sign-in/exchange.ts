import type { FastifyReply, FastifyRequest } from 'fastify'

/** A request with its reply, where cookies come and go. */
export interface Exchange {
  request: FastifyRequest
  reply: FastifyReply
}
