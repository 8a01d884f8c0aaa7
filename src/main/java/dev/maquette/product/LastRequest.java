package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was asked for last, whatever became of it. */
@RegisterForReflection
public record LastRequest(String prompt, int imageCount, ProductSettings settings) {}
