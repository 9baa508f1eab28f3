import { z } from 'zod';

/** Part `sensorBoxes`: boxes in stock and at doors, for whoever hangs them and takes them down. */
export const SensorBoxRow = z.tuple([
  /** sensor id */ z.string(),
  /** code, as it is scanned */ z.string(),
  /** dwelling id, or '' in stock */ z.string(),
  /** the door in words, or '' */ z.string(),
  /** order for which it hangs; '' in stock, or when the order has ended */ z.string(),
]);
export type SensorBoxRow = z.infer<typeof SensorBoxRow>;

/** Part `sensorHomes`: doors behind which somebody must stay today; no disease and no reason. */
export const SensorHomeRow = z.tuple([
  /** dwelling id */ z.string(),
  /** the order that lasts longest there */ z.string(),
  /** the door in words */ z.string(),
  /** who must stay, separated by 、 */ z.string(),
]);
export type SensorHomeRow = z.infer<typeof SensorHomeRow>;
