package dev.maquette;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;

/** The arrows between packages, and the habits of the code, as the design has them. */
@AnalyzeClasses(packages = "dev.maquette", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {}
