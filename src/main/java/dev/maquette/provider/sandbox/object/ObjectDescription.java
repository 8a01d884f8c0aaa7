package dev.maquette.provider.sandbox.object;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the sandbox knows of an object; its pictures and its model are made from nothing else, so that they agree.
 *
 * @param faults prompt markers such as {@code model-failed}, carried on to the steps that follow
 * @param seed varies grain and glaze between objects of one kind
 * @param revision how many edits led here
 * @param instruction the last edit, or null
 */
@RegisterForReflection(targets = {ObjectDescription.class, Paint.class, Part.class, SurfacePattern.class, Size.class})
public record ObjectDescription(
        Form form,
        Paint paint,
        SurfacePattern pattern,
        Size size,
        List<Part> parts,
        List<String> faults,
        int seed,
        int revision,
        String instruction) {

    public ObjectDescription {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    static ObjectDescription of(Form form, int seed) {
        return new ObjectDescription(
                form, form.paint(), SurfacePattern.NONE, Size.ORDINARY, form.parts(), List.of(), seed, 0, null);
    }

    public Optional<Part> part(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    public boolean has(PartKind kind) {
        return part(kind).isPresent();
    }

    /** The part's own paint, or the body's where it has none. */
    public Paint paintOf(PartKind kind) {
        return part(kind).map(Part::paint).orElse(paint);
    }

    /** Factor on the ordinary measures of the part, 1 when there is none. */
    public double scaleOf(PartKind kind) {
        return part(kind).map(Part::scale).orElse(1.0);
    }

    /** Another form in the same look, with the parts that it has by itself. */
    ObjectDescription withForm(Form form) {
        return new ObjectDescription(form, paint, pattern, size, form.parts(), faults, seed, revision, instruction);
    }

    public ObjectDescription withPaint(Paint paint) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision, instruction);
    }

    public ObjectDescription withPattern(SurfacePattern pattern) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision, instruction);
    }

    ObjectDescription withSize(Size size) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision, instruction);
    }

    ObjectDescription withPart(Part part) {
        List<Part> changed = new ArrayList<>(without(part.kind()).parts);
        changed.add(part);
        return withParts(changed);
    }

    ObjectDescription without(PartKind kind) {
        return withParts(parts.stream().filter(part -> part.kind() != kind).toList());
    }

    ObjectDescription withFaults(List<String> faults) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision, instruction);
    }

    ObjectDescription revised(String instruction) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision + 1, instruction);
    }

    private ObjectDescription withParts(List<Part> parts) {
        return new ObjectDescription(form, paint, pattern, size, parts, faults, seed, revision, instruction);
    }
}
