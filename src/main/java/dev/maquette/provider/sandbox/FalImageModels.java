package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models at fal that make pictures of anything: the Nano Banana family, from words alone and, as {@code /edit}, from words and pictures. */
@ApplicationScoped
class FalImageModels implements FalPictureModels {

    private static final Set<String> FROM_WORDS = Set.of("fal-ai/nano-banana-2", "fal-ai/nano-banana-pro");
    private static final Set<String> FROM_PICTURES = Set.of("fal-ai/nano-banana-2/edit", "fal-ai/nano-banana-pro/edit");

    private final SandboxConfig config;
    private final InputPictures pictures;
    private final FalPictureOrders orders;
    private final DrawingBoard board;

    FalImageModels(SandboxConfig config, InputPictures pictures, FalPictureOrders orders, DrawingBoard board) {
        this.config = config;
        this.pictures = pictures;
        this.orders = orders;
        this.board = board;
    }

    @Override
    public boolean have(String endpoint) {
        return FROM_WORDS.contains(endpoint) || FROM_PICTURES.contains(endpoint);
    }

    @Override
    public ModelWork accept(String endpoint, JsonNode json) {
        FalImageInput input = new FalImageInput(json, FROM_PICTURES.contains(endpoint));
        return orders.accept(
                new FalPictureOrders.Order(endpoint, json, input.prompt(), FalImageInput.PICTURES, input.wrong()),
                () -> draw(input));
    }

    @Override
    public Map<String, Object> result(ModelWork work, URI files) {
        int count = new FalImageInput(WireJson.SNAKE.readOwn(work.input(), JsonNode.class), false).count();
        List<FalResult.File> images = orders.file(work, files)
                .map(file -> Collections.nCopies(count, file))
                .orElse(List.of());
        return Map.of("images", images, "description", "");
    }

    private Optional<byte[]> draw(FalImageInput input) {
        PictureSize size = PictureSize.of(input.aspectRatio(), input.resolution(), config.imageSize());
        return pictures.files(input.pictures())
                .map(files -> board.draw(() -> PictureMaker.make(input.prompt(), files, size)));
    }
}
