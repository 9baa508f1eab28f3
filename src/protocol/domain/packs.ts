import { chikungunyaCn2025 } from './diseases/chikungunya-cn-2025.ts';
import { covid19cn10 } from './diseases/covid19-cn-10.ts';
import { covid19cn8 } from './diseases/covid19-cn-8.ts';
import { covid19cn9 } from './diseases/covid19-cn-9.ts';
import { covid19cnTen } from './diseases/covid19-cn-ten.ts';
import { covid19cnTwenty } from './diseases/covid19-cn-twenty.ts';
import { dengueCn } from './diseases/dengue-cn.ts';
import { influenzaCn } from './diseases/influenza-cn.ts';
import { mpoxCn2023 } from './diseases/mpox-cn-2023.ts';
import { norovirusCn } from './diseases/norovirus-cn.ts';
import { schoolClustersCn } from './diseases/school-clusters-cn.ts';
import type { Pack } from './pack.ts';

/** The version under which an order records an edition of the product: these never change, a new one has a new id. */
export const BUILT_IN_VERSION = 1;

/** Editions that come with the product, by disease and then by age. */
export const builtInPacks: readonly Pack[] = [
  covid19cn8,
  covid19cn9,
  covid19cnTwenty,
  covid19cnTen,
  covid19cn10,
  influenzaCn,
  norovirusCn,
  dengueCn,
  chikungunyaCn2025,
  mpoxCn2023,
  schoolClustersCn,
];

/** A pack of the product by its id. Editions that sites publish are in the database. */
export function packById(id: string): Pack | undefined {
  return builtInPacks.find((pack) => pack.id === id);
}
