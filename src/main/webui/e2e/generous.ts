import { Service } from "./service";
import { test as base } from "./studio";

/** Many steps in a minute, which the contract's limits would not let one person start. */
const MANY = "1000";

/** The tests of the studio, on a service that lets one start as many generation steps as one likes. */
export const test = base.extend<object, { service: Service }>({
  service: [
    async ({}, use) => {
      const service = await Service.started({
        "maquette.limits.generate-image.requests": MANY,
        "maquette.limits.generate-model.requests": MANY,
        "maquette.limits.refine-model.requests": MANY,
      });
      await use(service);
      await service.end();
    },
    { scope: "worker", timeout: 90_000 },
  ],
});
