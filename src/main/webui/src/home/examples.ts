/** Wishes that show what is possible, each under a short name. */
export const EXAMPLES = [
  { name: "Mug", prompt: "a matte black ceramic mug with a bamboo lid" },
  { name: "Lamp", prompt: "a small brass desk lamp with a green glass shade" },
  { name: "Chair", prompt: "a low lounge chair of bent oak with a woven seat" },
  { name: "Bottle", prompt: "a slim blue water bottle with a cork stopper" },
  { name: "Toy", prompt: "a wooden toy car in red and white" },
  { name: "Vase", prompt: "a hand-thrown stoneware vase with a speckled glaze" },
] as const;
