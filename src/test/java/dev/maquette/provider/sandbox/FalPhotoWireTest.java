package dev.maquette.provider.sandbox;

import static dev.maquette.provider.sandbox.SandboxClient.dataUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Masks and depth maps at fal's stand-in. */
@QuarkusTest
@TestProfile(WireProfile.class)
class FalPhotoWireTest {

    private static RequestSpecification fal() {
        return given().header("Authorization", "Key sandbox");
    }

    /** The answer at the address of the result. */
    private static Response result(String application, Map<String, Object> input) {
        Response request = fal().contentType(ContentType.JSON).body(input).post("/sandbox/fal/queue/" + application);
        request.then().statusCode(200);
        return fal().get(request.<String>path("response_url"));
    }

    private static BufferedImage picture(Response result) throws IOException {
        result.then().statusCode(200).body("image.content_type", equalTo("image/png"));
        byte[] png = given().get(result.<String>path("image.url")).asByteArray();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** A red square on blue. */
    private static String photo() {
        var photo = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 96 * 96; i++) {
            boolean inside = i % 96 >= 16 && i % 96 < 80 && i / 96 >= 16 && i / 96 < 80;
            photo.setRGB(i % 96, i / 96, (inside ? Color.RED : Color.BLUE).getRGB());
        }
        return dataUrl(Pictures.png(photo));
    }

    @Test
    void a_mask_is_white_where_the_middle_of_the_photo_goes_on() throws IOException {
        BufferedImage mask = picture(result("fal-ai/evf-sam", Map.of("image_url", photo(), "prompt", "the square")));

        assertThat(mask.getRGB(48, 48)).isEqualTo(Color.WHITE.getRGB());
        assertThat(mask.getRGB(17, 78)).isEqualTo(Color.WHITE.getRGB());
        assertThat(mask.getRGB(4, 48)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void a_depth_map_is_grey_and_brighter_where_it_is_nearer() throws IOException {
        BufferedImage depth =
                picture(result("fal-ai/image-preprocessors/depth-anything/v2", Map.of("image_url", photo())));

        Color left = new Color(depth.getRGB(0, 48));
        Color right = new Color(depth.getRGB(95, 48));
        assertThat(left.getRed()).isEqualTo(left.getBlue()).isEqualTo(left.getGreen());
        assertThat(right.getRed()).isGreaterThan(left.getRed());
    }

    @Test
    void missing_and_unusable_input_is_told_with_its_field() {
        result("fal-ai/evf-sam", Map.of("image_url", photo()))
                .then()
                .statusCode(422)
                .body("detail[0].loc[1]", equalTo("prompt"));
        result("fal-ai/evf-sam", Map.of("image_url", photo(), "prompt", "it", "mask_only", false))
                .then()
                .statusCode(422)
                .body("detail[0].loc[1]", equalTo("mask_only"));
        result("fal-ai/image-preprocessors/depth-anything/v2", Map.of())
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("missing"));
        result("fal-ai/image-preprocessors/depth-anything/v2", Map.of("image_url", "https://example.org/wall.png"))
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("file_download_error"));
    }

    @Test
    void a_refused_mask_shows_when_its_result_is_fetched() {
        result("fal-ai/evf-sam", Map.of("image_url", photo(), "prompt", "the wall [fault:refused]"))
                .then()
                .statusCode(422)
                .body("detail[0].type", equalTo("content_policy_violation"));
    }
}
