package dev.maquette.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingBoardTest {

    private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final DrawingBoard board = new DrawingBoard();

    @Test
    void the_other_half_of_the_processors_is_never_drawn_with() throws InterruptedException {
        AtomicInteger drawing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Callable<Integer>> orders = IntStream.range(0, 20 * PLACES)
                .<Callable<Integer>>mapToObj(_ -> () -> board.draw(() -> {
                    most.accumulateAndGet(drawing.incrementAndGet(), Math::max);
                    Thread.yield();
                    return drawing.decrementAndGet();
                }))
                .toList();

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            threads.invokeAll(orders);
        }

        assertThat(most.get()).isBetween(1, PLACES);
    }

    @Test
    void a_drawing_that_fails_gives_its_place_back() {
        for (int i = 0; i < PLACES; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> board.draw(() -> {
                        throw new IllegalStateException();
                    }));
        }

        assertThat(board.draw(() -> "drawn")).isEqualTo("drawn");
    }
}
