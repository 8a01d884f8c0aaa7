package dev.maquette.provider.sandbox.object;

/** One thing that a text asks of an object. */
sealed interface Wish {

    ObjectDescription appliedTo(ObjectDescription object);

    record Become(Form form) implements Wish {
        @Override
        public ObjectDescription appliedTo(ObjectDescription object) {
            return object.form() == form ? object : object.withForm(form);
        }
    }

    record DressBody(Look look) implements Wish {
        @Override
        public ObjectDescription appliedTo(ObjectDescription object) {
            ObjectDescription dressed = object.withSize(object.size().times(look.size()));
            if (look.changesPaint()) {
                dressed = dressed.withPaint(look.on(object.paint()));
            }
            return look.pattern() == null ? dressed : new Decorate(look.pattern(), look.secondRgb()).appliedTo(dressed);
        }
    }

    /** Adds the part when there is none. */
    record DressPart(PartKind kind, Look look) implements Wish {
        @Override
        public ObjectDescription appliedTo(ObjectDescription object) {
            Paint paint = object.part(kind).map(Part::paint).orElse(kind.paint());
            if (look.changesPaint()) {
                paint = look.on(paint == null ? object.paint() : paint);
            }
            Size factor = look.size();
            double scale = object.scaleOf(kind) * factor.scale() * Math.sqrt(factor.height() * factor.width());
            return object.withPart(new Part(kind, paint, Math.clamp(scale, 0.5, 2)));
        }
    }

    record Remove(PartKind kind) implements Wish {
        @Override
        public ObjectDescription appliedTo(ObjectDescription object) {
            return object.without(kind);
        }
    }

    /** @param rgb null for a colour that stands out from the body */
    record Decorate(SurfacePattern.Kind kind, Integer rgb) implements Wish {
        @Override
        public ObjectDescription appliedTo(ObjectDescription object) {
            int contrast = Rgb.luminance(object.paint().rgb()) > 0.6 ? 0x2F4858 : 0xF6F1E6;
            return object.withPattern(new SurfacePattern(kind, rgb == null ? contrast : rgb));
        }
    }
}
