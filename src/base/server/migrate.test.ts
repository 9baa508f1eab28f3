import { it } from 'vitest';
import { createTestDatabase } from '../../../test/support/database.ts';
it('clones', async () => {
  for (let i = 0; i < 10; i++) {
    const t = performance.now();
    const d = await createTestDatabase();
    console.log('clone', performance.now() - t);
    await d.drop();
  }
});
