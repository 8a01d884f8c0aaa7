package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the sandbox remembers of a foreign model.
 *
 * @param glb a coarse copy without textures, some hundred kB at most
 * @param faults markers of the prompt that it was painted by
 */
@RegisterForReflection
record Likeness(byte[] glb, List<String> faults) {}
