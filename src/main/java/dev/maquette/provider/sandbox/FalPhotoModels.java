package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.sandbox.FalErrors.Detail;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The models at fal that tell something about a photo: where an object is, and how near everything is. */
@ApplicationScoped
class FalPhotoModels implements FalPictureModels {

    static final String SEGMENTATION = "fal-ai/evf-sam";
    static final String DEPTH = "fal-ai/image-preprocessors/depth-anything/v2";

    private static final String PICTURE = "image_url";

    private final InputPictures pictures;
    private final FalPictureOrders orders;
    private final DrawingBoard board;

    FalPhotoModels(InputPictures pictures, FalPictureOrders orders, DrawingBoard board) {
        this.pictures = pictures;
        this.orders = orders;
        this.board = board;
    }

    @Override
    public boolean have(String endpoint) {
        return endpoint.equals(SEGMENTATION) || endpoint.equals(DEPTH);
    }

    @Override
    public ModelWork accept(String endpoint, JsonNode json) {
        boolean segmentation = endpoint.equals(SEGMENTATION);
        String prompt = segmentation ? json.path(FalImageInput.PROMPT).asText("") : "";
        return orders.accept(
                new FalPictureOrders.Order(endpoint, json, prompt, PICTURE, wrong(json, segmentation)),
                () -> pictures.files(List.of(json.path(PICTURE).asText()))
                        .map(files -> board.draw(() -> read(files.getFirst(), segmentation))));
    }

    @Override
    public Map<String, Object> result(ModelWork work, URI files) {
        return orders.file(work, files)
                .map(file -> Map.<String, Object>of("image", file))
                .orElse(Map.of());
    }

    private static byte[] read(byte[] picture, boolean segmentation) {
        Photo photo = Photo.decode(picture);
        return (segmentation ? PhotoReading.mainObject(photo) : PhotoReading.depth(photo)).toPng();
    }

    /** Only masks are made here; the real model else answers with the photo cut out, which would be taken for one. */
    private static List<Detail> wrong(JsonNode json, boolean segmentation) {
        List<Detail> wrong = new ArrayList<>();
        if (!json.path(PICTURE).isTextual()) {
            wrong.add(FalErrors.missing(PICTURE));
        }
        if (segmentation && !json.path(FalImageInput.PROMPT).isTextual()) {
            wrong.add(FalErrors.missing(FalImageInput.PROMPT));
        }
        if (segmentation && !json.path("mask_only").asBoolean(true)) {
            wrong.add(FalErrors.violated("mask_only", "literal_error", "Input should be true"));
        }
        return wrong;
    }
}
