package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.mesh.InvalidMeshException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The files that tasks take as input, by the tokens of their uploads; only what they show is kept, not their bytes. */
@ApplicationScoped
class TripoFiles {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp");
    private static final int LARGEST_PICTURE = 20 << 20;
    /** No token is as long; what is, carries a picture itself. */
    private static final int LONGEST_TOKEN = 200;

    private final SandboxLedger ledger;
    private final LikenessMaker likenesses;

    TripoFiles(SandboxLedger ledger, LikenessMaker likenesses) {
        this.ledger = ledger;
        this.likenesses = likenesses;
    }

    /**
     * Returns the token.
     *
     * @param contentType as the part says, null when it does not
     */
    String keep(String name, String contentType, byte[] content) {
        if (content.length == 0) {
            throw TripoErrors.emptyFile();
        }
        if (contentType == null) {
            throw TripoErrors.unsupportedFile();
        }
        String token = UUID.randomUUID().toString();
        ledger.keepUpload(token, new Upload(name, contentType, subject(contentType, content)));
        return token;
    }

    Subject picture(String parameter, JsonNode input) {
        Upload upload = upload(parameter, input);
        if (!PICTURES.contains(upload.contentType())) {
            throw TripoErrors.unsupportedFile();
        }
        return upload.subject();
    }

    Subject model(String parameter, JsonNode input) {
        Upload upload = upload(parameter, input);
        if (!upload.contentType().equals(ModelFile.MEDIA_TYPE)) {
            throw TripoErrors.unsupportedFile();
        }
        return upload.subject();
    }

    private Subject subject(String contentType, byte[] content) {
        try {
            if (PICTURES.contains(contentType) && content.length <= LARGEST_PICTURE) {
                return Subject.of(content);
            }
            if (ModelFile.MEDIA_TYPE.equals(contentType)) {
                return DescribedGlb.read(content).map(Subject::of).orElseGet(() -> Subject.of(likenesses.of(content)));
            }
        } catch (UnreadablePictureException | InvalidMeshException _) {
            // answered below like any other file that is not what it should be
        }
        throw TripoErrors.unsupportedFile();
    }

    /** Tokens as strings, or in objects that say what they are. The sandbox fetches nothing from elsewhere. */
    private Upload upload(String parameter, JsonNode input) {
        String token = input.isObject() ? input.path("file_token").asText("") : input.asText("");
        if (token.isEmpty() || token.startsWith("data:") || token.length() > LONGEST_TOKEN) {
            throw TripoErrors.invalid(parameter, "Upload the file and name its file_token; base64 is not supported.");
        }
        if (token.startsWith("http:") || token.startsWith("https:")) {
            throw TripoErrors.invalid(parameter, "The address cannot be fetched.");
        }
        return ledger.upload(token).orElseThrow(TripoErrors::unknownFile);
    }
}
