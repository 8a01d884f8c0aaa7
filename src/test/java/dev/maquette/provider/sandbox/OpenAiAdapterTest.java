package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OpenAiAdapterTest.Profile.class)
class OpenAiAdapterTest extends AdaptersContract {

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return settings("openai", "replicate");
        }
    }

    @Test
    void a_picture_has_the_ratio_and_the_background_that_were_asked_for() throws IOException {
        ImageData vase = images.generate(new ImageRequest(
                "a vase", List.of(), AspectRatio.parse("16:9"), null, null, ImageRequest.Background.TRANSPARENT));

        BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(vase.bytes()));
        assertThat(List.of(pixels.getWidth(), pixels.getHeight())).containsExactly(384, 256);
        assertThat(pixels.getRGB(0, 0) >>> 24).isZero();
    }
}
