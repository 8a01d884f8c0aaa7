package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {

    @Test
    void as_many_bytes_as_the_limit_are_given() throws Exception {
        assertThat(stream(10, 10).readAllBytes()).hasSize(10);
        assertThat(stream(0, 0).readAllBytes()).isEmpty();
    }

    @Test
    void more_bytes_end_in_the_exception_however_they_are_read() throws Exception {
        assertThatIllegalStateException().isThrownBy(() -> stream(11, 10).readAllBytes());
        assertThatIllegalStateException().isThrownBy(() -> stream(11, 10).skip(11));
        var stream = stream(2, 1);
        assertThat(stream.read()).isZero();
        assertThatIllegalStateException().isThrownBy(stream::read);
    }

    private static LimitedInputStream stream(int length, long limit) {
        return new LimitedInputStream(new ByteArrayInputStream(new byte[length]), limit, IllegalStateException::new);
    }
}
