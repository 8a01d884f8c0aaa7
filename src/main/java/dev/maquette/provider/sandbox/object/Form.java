package dev.maquette.provider.sandbox.object;

import java.util.List;

/** The forms that can be made; each knows how it looks when the prompt leaves that open. */
public enum Form {
    MUG(Material.CERAMIC.paint(0xE9E2D3), part(PartKind.HANDLE)),
    TEAPOT(Material.CERAMIC.paint(0x8FA9A0), part(PartKind.LID), part(PartKind.SPOUT), part(PartKind.HANDLE)),
    BOTTLE(Material.PLASTIC.paint(0x3E7C74), part(PartKind.LID, Material.PLASTIC.paint(0x2B2D31))),
    JAR(Material.GLASS.paint(0xC9DEDA), part(PartKind.LID, Material.CORK.paint())),
    VASE(Material.CERAMIC.paint(0x5F7FA3)),
    POT(Material.TERRACOTTA.paint(), part(PartKind.SAUCER)),
    BOWL(Material.CERAMIC.paint(0xDCD3C2)),
    PLATE(Material.CERAMIC.paint(0xECE8DE)),
    CAN(Material.ALUMINIUM.paint()),
    BOX(Material.CARDBOARD.paint(), part(PartKind.LID)),
    CHAIR(Material.OAK.paint(), part(PartKind.LEGS), part(PartKind.BACKREST)),
    STOOL(Material.OAK.paint(), part(PartKind.LEGS)),
    TABLE(Material.OAK.paint(), part(PartKind.LEGS)),
    LAMP(Material.BRASS.paint(), part(PartKind.SHADE, Material.LINEN.paint(0xF3E6CC))),
    ROBOT(Material.PLASTIC.paint(0x3FA7A3), part(PartKind.EYES, Material.PLASTIC.paint(0xFFD65A))),
    DUCK(
            Material.RUBBER.paint(0xF5C933),
            part(PartKind.BEAK, Material.RUBBER.paint(0xF08023)),
            part(PartKind.EYES, Material.PLASTIC.paint(0x1B1B1D))),
    CAR(Material.PLASTIC.paint(0xD23B31), part(PartKind.WHEELS, Material.RUBBER.paint(0x26272A))),
    SHOE(
            Material.LEATHER.paint(0xE8E4DB),
            part(PartKind.SOLE, Material.RUBBER.paint(0xF6F4EE)),
            part(PartKind.LACES, Material.COTTON.paint(0xF4F1EA))),
    BALL(Material.RUBBER.paint(0xE2574C)),
    PEBBLES(Material.STONE.paint());

    private final Paint paint;
    private final List<Part> parts;

    Form(Paint paint, Part... parts) {
        this.paint = paint;
        this.parts = List.of(parts);
    }

    public Paint paint() {
        return paint;
    }

    public List<Part> parts() {
        return parts;
    }

    private static Part part(PartKind kind) {
        return part(kind, null);
    }

    private static Part part(PartKind kind, Paint paint) {
        return new Part(kind, paint, 1);
    }
}
