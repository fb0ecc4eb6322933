package it.trequartista.bench;

import it.trequartista.documents.Press;
import it.trequartista.documents.Samples;
import it.trequartista.documents.Sheet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The two-page example offer: our press against WeasyPrint on the very same HTML, in one run.
/// Ours also writes PDF/A-3u with the data inside; WeasyPrint is asked for PDF/UA-1 only and finds
/// the fonts installed.
class PaperBench {
    private static final int ROUNDS = 15;
    private static final String PYTHON = "/usr/bin/python3";
    private static final String WARM =
            """
            import sys, time
            from weasyprint import HTML
            page = open(sys.argv[1], encoding='utf-8').read()
            for i in range(int(sys.argv[2]) + 2):
                start = time.perf_counter()
                HTML(string=page, base_url=sys.argv[3]).write_pdf(sys.argv[1] + '.pdf', \
            variant='pdf/ua-1')
                if i > 1: print(int((time.perf_counter() - start) * 1e6))
            """;

    @TempDir private Path folder;

    @Test
    void aTwoPageOfferWarm() throws Exception {
        var press = new Press();
        Sheet sheet = Samples.sheet(Samples.offer(30));
        for (int i = 0; i < 25; i++) {
            press.print(sheet);
        }
        long[] ours = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            press.print(sheet);
            ours[i] = (System.nanoTime() - start) / 1000;
        }
        line("offer of two pages, warm: %.0f ms (bar: 120)", median(ours) / 1000.0);

        Path page = page(sheet);
        long[] theirs =
                python(WARM, page.toString(), String.valueOf(ROUNDS), folder.toString())
                        .lines()
                        .mapToLong(Long::parseLong)
                        .toArray();
        line(
                "offer of two pages, WeasyPrint warm / ours warm: %.1f (bar: 3)",
                median(theirs) / median(ours));
        long[] cold = new long[5];
        for (int i = 0; i < cold.length; i++) {
            long start = System.nanoTime();
            python(WARM.replace("+ 2", ""), page.toString(), "1", folder.toString());
            cold[i] = (System.nanoTime() - start) / 1000;
        }
        line(
                "offer of two pages, WeasyPrint as a process / ours warm: %.1f",
                median(cold) / median(ours));
    }

    private Path page(Sheet sheet) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        Path shipped = Path.of("src/main/resources/it/trequartista/documents/fonts");
        try (var all = Files.list(shipped)) {
            for (Path font : all.filter(f -> f.toString().endsWith(".ttf")).toList()) {
                Files.copy(font, fonts.resolve(font.getFileName()));
            }
        }
        return Files.writeString(folder.resolve("offer.html"), Samples.html(sheet));
    }

    private String python(String script, String... arguments) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of(PYTHON)), "no python3");
        var command = new java.util.ArrayList<>(java.util.List.of(PYTHON, "-c", script));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("XDG_DATA_HOME", folder.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes());
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        Assumptions.assumeTrue(ended && process.exitValue() == 0, "WeasyPrint is not installed");
        return out;
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void line(String format, Object... words) {
        System.out.println("paper: " + String.format(java.util.Locale.ROOT, format, words));
    }
}
