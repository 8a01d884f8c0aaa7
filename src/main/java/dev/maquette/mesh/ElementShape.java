package dev.maquette.mesh;

/** How many numbers an element of a glTF accessor has (glTF 2.0, section 3.6.2.4). */
enum ElementShape {
    SCALAR(1, 1),
    VEC2(1, 2),
    VEC3(1, 3),
    VEC4(1, 4),
    MAT2(2, 2),
    MAT3(3, 3),
    MAT4(4, 4);

    private final int columns;
    private final int rows;

    ElementShape(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    static ElementShape of(GltfObject accessor) {
        String name = accessor.text("type", "");
        for (ElementShape shape : values()) {
            if (shape.name().equals(name)) {
                return shape;
            }
        }
        throw accessor.invalid("type", "is not one of the element types of glTF");
    }

    static ElementShape vector(int dimension) {
        return switch (dimension) {
            case 2 -> VEC2;
            case 3 -> VEC3;
            default -> throw new IllegalArgumentException("No attribute has " + dimension + " dimensions");
        };
    }

    /** Columns of matrices start at multiples of four bytes. */
    int bytes(ComponentType type) {
        int column = rows * type.bytes();
        return columns == 1 ? column : columns * Math.ceilDiv(column, 4) * 4;
    }
}
