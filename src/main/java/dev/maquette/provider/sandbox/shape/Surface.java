package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.MeshPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the pieces of one part: turned bodies, tubes, rounded boxes. The texture covers each piece once, with its
 * upright direction along the height, the way or the longest edge.
 */
final class Surface {

    private static final int AROUND = 72;
    /** Steps of an ellipsoid from pole to pole; round it go twice as many. */
    private static final int FINE = 32;

    private static final int COARSE = 14;
    /** Radius in metres from which the edges of a coarse ellipsoid would be seen. */
    private static final double FINE_FROM = 0.022;

    private static final int TUBE_AROUND = 20;
    private static final int BOX_STEPS = 10;
    private static final double DEGENERATE = 1e-14;

    /** A vertex: where it is, its unit normal and its place in the texture (0 0 is the upper left). */
    private record Vertex(Vector position, Vector normal, double u, double v) {}

    @FunctionalInterface
    private interface Sheet {
        Vertex at(int row, int column);
    }

    private final List<Vertex> vertices = new ArrayList<>();
    private final List<int[]> triangles = new ArrayList<>();
    private double textureWidth;
    private double textureHeight;

    /** Turns the profile round the vertical axis; the texture's seam is at the back. */
    Surface turned(Profile profile, Transform transform) {
        return turned(profile, AROUND, transform);
    }

    private Surface turned(Profile profile, int around, Transform transform) {
        List<Profile.Point> points = profile.points();
        covers(2 * Math.PI * profile.largestRadius(), profile.length());
        return sheet(points.size() - 1, around, transform, (row, column) -> {
            Profile.Point point = points.get(row);
            double angle = 2 * Math.PI * column / around + Math.PI;
            double sin = column == around ? Math.sin(Math.PI) : Math.sin(angle);
            double cos = column == around ? -1 : Math.cos(angle);
            return new Vertex(
                    new Vector(point.radius() * sin, point.height(), point.radius() * cos),
                    new Vector(point.normalRadius() * sin, point.normalHeight(), point.normalRadius() * cos),
                    (double) column / around,
                    1 - point.along());
        });
    }

    Surface turned(Profile profile) {
        return turned(profile, Transform.NONE);
    }

    /** An ellipsoid round the origin. */
    Surface ellipsoid(double radiusX, double radiusY, double radiusZ, Transform transform) {
        int steps = Math.max(radiusX, Math.max(radiusY, radiusZ)) < FINE_FROM ? COARSE : FINE;
        Profile circle = Profile.from(0, -1);
        for (int step = 1; step < steps; step++) {
            double angle = Math.PI * step / steps;
            circle.to(Math.sin(angle), -Math.cos(angle));
        }
        turned(
                circle.to(0, 1),
                2 * steps,
                Transform.scale(radiusX, radiusY, radiusZ).then(transform));
        covers(2 * Math.PI * radiusX, Math.PI * radiusY);
        return this;
    }

    /**
     * A round tube along the curve, tapering from one radius to the other.
     *
     * @param flatness factor on the radius within the plane in which the curve bends
     */
    Surface tube(Curve curve, double startRadius, double endRadius, double flatness, Transform transform) {
        List<Vector> way = curve.points(10);
        List<Vector> tangents = new ArrayList<>();
        List<Vector> normals = new ArrayList<>();
        Vector normal = null;
        double length = 0;
        for (int i = 0; i < way.size(); i++) {
            Vector tangent = way.get(Math.min(i + 1, way.size() - 1))
                    .minus(way.get(Math.max(i - 1, 0)))
                    .unit();
            Vector carried = normal == null ? anyAcross(tangent) : normal;
            normal = carried.minus(tangent.times(carried.dot(tangent))).unit();
            tangents.add(tangent);
            normals.add(normal);
            length += i == 0 ? 0 : way.get(i).minus(way.get(i - 1)).length();
        }
        covers(Math.PI * (startRadius + endRadius), length);
        int rows = way.size() - 1;
        return sheet(rows, TUBE_AROUND, transform, (row, column) -> {
            double angle = 2 * Math.PI * (column % TUBE_AROUND) / TUBE_AROUND;
            double radius = startRadius + (endRadius - startRadius) * row / rows;
            Vector across = normals.get(row);
            Vector side = tangents.get(row).cross(across);
            Vector outwards = across.times(Math.cos(angle)).plus(side.times(Math.sin(angle) * flatness));
            Vector upright = across.times(Math.cos(angle) * flatness).plus(side.times(Math.sin(angle)));
            return new Vertex(
                    way.get(row).plus(outwards.times(radius)),
                    upright.unit(),
                    (double) column / TUBE_AROUND,
                    1 - (double) row / rows);
        });
    }

    /** A straight leg or post with rounded ends. */
    Surface post(Vector from, Vector to, double startRadius, double endRadius) {
        Curve axis = new Curve(List.of(from, to));
        tube(axis, startRadius, endRadius, 1, Transform.NONE);
        double width = textureWidth;
        double height = textureHeight;
        ellipsoid(startRadius, startRadius, startRadius, Transform.move(from.x(), from.y(), from.z()));
        ellipsoid(endRadius, endRadius, endRadius, Transform.move(to.x(), to.y(), to.z()));
        textureWidth = width;
        textureHeight = height;
        return this;
    }

    /** A box round the origin with rounded edges; each face carries the texture once, upright. */
    Surface box(double width, double height, double depth, double radius, Transform transform) {
        return box(width, height, depth, radius, transform, false);
    }

    /** A box whose faces carry the texture along their longer edge, as the grain of sawn wood runs. */
    Surface plank(double width, double height, double depth, double radius, Transform transform) {
        return box(width, height, depth, radius, transform, true);
    }

    private Surface box(double width, double height, double depth, double radius, Transform transform, boolean sawn) {
        Vector half = new Vector(width / 2, height / 2, depth / 2);
        Vector x = new Vector(1, 0, 0);
        Vector y = Vector.UP;
        Vector z = new Vector(0, 0, 1);
        face(half, radius, x, y, transform, sawn);
        face(half, radius, x.times(-1), y, transform, sawn);
        face(half, radius, z, y, transform, sawn);
        face(half, radius, z.times(-1), y, transform, sawn);
        face(half, radius, x, z.times(-1), transform, sawn);
        face(half, radius, x, z, transform, sawn);
        double longest = Math.max(width, depth);
        double other = Math.max(height, 0.3 * longest);
        covers(sawn ? other : longest, sawn ? longest : other);
        return this;
    }

    /** @param right seen from outside; {@code up} likewise, so that right x up points outwards */
    private void face(Vector half, double radius, Vector right, Vector up, Transform transform, boolean sawn) {
        Vector outwards = right.cross(up);
        double halfWidth = Math.abs(right.dot(half));
        double halfHeight = Math.abs(up.dot(half));
        double halfDepth = Math.abs(outwards.dot(half));
        Vector core = half.minus(new Vector(radius, radius, radius));
        boolean lying = sawn && halfWidth > halfHeight;
        sheet(BOX_STEPS, BOX_STEPS, transform, (row, column) -> {
            double across = faceCoordinate(column, halfWidth, radius);
            double upwards = faceCoordinate(row, halfHeight, radius);
            Vector flat = right.times(across).plus(up.times(upwards)).plus(outwards.times(halfDepth));
            Vector inside = flat.clamped(core);
            Vector normal = flat.minus(inside).unit();
            double u = (across / halfWidth + 1) / 2;
            double v = (1 - upwards / halfHeight) / 2;
            return new Vertex(inside.plus(normal.times(radius)), normal, lying ? v : u, lying ? u : v);
        });
    }

    /** Most steps go into the rounded edges, where the surface bends. */
    private static double faceCoordinate(int step, double half, double radius) {
        int bent = BOX_STEPS / 2 - 1;
        if (step > BOX_STEPS / 2) {
            return -faceCoordinate(BOX_STEPS - step, half, radius);
        }
        if (step == BOX_STEPS / 2) {
            return 0;
        }
        double angle = Math.PI / 4 * (1 - (double) step / bent);
        return -half + radius - radius * Math.tan(angle);
    }

    private Surface sheet(int rows, int columns, Transform transform, Sheet sheet) {
        int first = vertices.size();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                Vertex vertex = sheet.at(row, column);
                vertices.add(new Vertex(
                        transform.point(vertex.position), transform.normal(vertex.normal), vertex.u, vertex.v));
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int corner = first + row * (columns + 1) + column;
                triangle(corner, corner + 1, corner + columns + 2);
                triangle(corner, corner + columns + 2, corner + columns + 1);
            }
        }
        return this;
    }

    /** Triangles without area, as at the poles of a sphere, are left out. */
    private void triangle(int a, int b, int c) {
        Vector start = vertices.get(a).position;
        Vector doubleArea = vertices.get(b)
                .position
                .minus(start)
                .cross(vertices.get(c).position.minus(start));
        if (doubleArea.dot(doubleArea) > DEGENERATE * DEGENERATE) {
            triangles.add(new int[] {a, b, c});
        }
    }

    private void covers(double width, double height) {
        textureWidth = width;
        textureHeight = height;
    }

    private static Vector anyAcross(Vector tangent) {
        Vector candidate = Math.abs(tangent.z()) < 0.9 ? new Vector(0, 0, 1) : Vector.UP;
        return candidate.minus(tangent.times(candidate.dot(tangent))).unit();
    }

    /** Width in metres of what the texture is stretched over. */
    double textureWidth() {
        return textureWidth;
    }

    double textureHeight() {
        return textureHeight;
    }

    /** All pieces, put through a last transform. */
    MeshPart toPart(String name, Material material, Transform transform) {
        float[] positions = new float[vertices.size() * 3];
        float[] normals = new float[vertices.size() * 3];
        float[] textureCoordinates = new float[vertices.size() * 2];
        for (int i = 0; i < vertices.size(); i++) {
            Vertex vertex = vertices.get(i);
            put(positions, i, transform.point(vertex.position));
            put(normals, i, transform.normal(vertex.normal));
            textureCoordinates[2 * i] = (float) vertex.u;
            textureCoordinates[2 * i + 1] = (float) vertex.v;
        }
        int[] indices = triangles.stream().flatMapToInt(Arrays::stream).toArray();
        return new MeshPart(name, positions, normals, textureCoordinates, indices, material);
    }

    private static void put(float[] values, int index, Vector vector) {
        values[3 * index] = (float) vector.x();
        values[3 * index + 1] = (float) vector.y();
        values[3 * index + 2] = (float) vector.z();
    }
}
