import type { FastifyInstance } from 'fastify';
import type { Account } from './account.ts';

/** One brand, as most accounts have: the shop's name. */
export function brandsRoutes(app: FastifyInstance, account: Account): void {
  app.get('/brands', () => ({
    brands: [
      {
        id: 360_000_000_001,
        url: `${account.origin()}/api/v2/brands/360000000001.json`,
        name: 'Haishan Outdoor',
        brand_url: account.origin(),
        subdomain: new URL(account.origin()).port,
        active: true,
        default: true,
      },
    ],
    count: 1,
    next_page: null,
    previous_page: null,
  }));
}
