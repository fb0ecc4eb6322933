package it.trequartista.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Two Syncthing daemons on the loopback that know each other and nobody else, and carry one
/// folder.
final class Syncthing implements AutoCloseable {
    private static final String KEY = "trequartista";

    /// One of them.
    private static final class Daemon {
        private final Path home;
        private final Path share;
        private final int sync;
        private final int gui;
        private String id = "";
        private Process process;

        private Daemon(Path folder) throws IOException {
            home = Files.createDirectories(folder.resolve("syncthing"));
            share = Files.createDirectories(folder.resolve("share"));
            Files.createDirectory(share.resolve(".stfolder"));
            sync = freePort();
            gui = freePort();
        }
    }

    private final Daemon one;
    private final Daemon other;

    Syncthing(Path one, Path other) throws IOException, InterruptedException {
        this.one = new Daemon(one);
        this.other = new Daemon(other);
        for (Daemon each : List.of(this.one, this.other)) {
            run("generate", "--home=" + each.home, "--no-default-folder", "--skip-port-probing");
            each.id = run("--home=" + each.home, "--device-id").strip();
        }
        for (Daemon each : List.of(this.one, this.other)) {
            Files.writeString(each.home.resolve("config.xml"), configuration(each));
            start(each);
        }
    }

    static boolean isInstalled() {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "syncthing")));
    }

    Path share(boolean first) {
        return first ? one.share : other.share;
    }

    /// Kill -9; somebody starts it again.
    void kill(boolean first) throws IOException, InterruptedException {
        Daemon daemon = first ? one : other;
        daemon.process.destroyForcibly().waitFor();
        Thread.sleep(2_000);
        start(daemon);
    }

    /// Waits until they have found each other.
    void connected() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (ask(one, "connections").contains("\"connected\": true")
                    && ask(other, "connections").contains("\"connected\": true")) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the daemons do not find each other");
    }

    private static String ask(Daemon daemon, String what) throws InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + daemon.gui + "/rest/system/" + what);
        var request = HttpRequest.newBuilder(uri).header("X-API-Key", KEY).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return ""; // It is not up yet.
        }
    }

    private String configuration(Daemon of) {
        return """
        <configuration version="36">
          <folder id="crm" path="%s" type="sendreceive" rescanIntervalS="3600"
              fsWatcherEnabled="true" fsWatcherDelayS="1">
            <filesystemType>basic</filesystemType>
            %s%s
            <minDiskFree unit="">0</minDiskFree>
          </folder>
          %s%s
          <gui enabled="true" tls="false">
            <address>127.0.0.1:%d</address>
            <apikey>%s</apikey>
          </gui>
          <options>
            <listenAddress>tcp://127.0.0.1:%d</listenAddress>
            <globalAnnounceEnabled>false</globalAnnounceEnabled>
            <localAnnounceEnabled>false</localAnnounceEnabled>
            <relaysEnabled>false</relaysEnabled>
            <natEnabled>false</natEnabled>
            <startBrowser>false</startBrowser>
            <reconnectionIntervalS>2</reconnectionIntervalS>
            <urAccepted>-1</urAccepted>
            <crashReportingEnabled>false</crashReportingEnabled>
            <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
            <stunKeepaliveStartS>0</stunKeepaliveStartS>
            <minHomeDiskFree unit="">0</minHomeDiskFree>
          </options>
        </configuration>
        """
                .formatted(
                        of.share,
                        "<device id=\"" + one.id + "\"/>",
                        "<device id=\"" + other.id + "\"/>",
                        device(one),
                        device(other),
                        of.gui,
                        KEY,
                        of.sync);
    }

    private static String device(Daemon daemon) {
        return "<device id=\"%s\" name=\"d\"><address>tcp://127.0.0.1:%d</address></device>"
                .formatted(daemon.id, daemon.sync);
    }

    private static void start(Daemon daemon) throws IOException {
        var builder =
                new ProcessBuilder(
                        "syncthing",
                        "serve",
                        "--home=" + daemon.home,
                        "--no-browser",
                        "--no-restart",
                        "--no-upgrade");
        builder.environment().put("STNOUPGRADE", "1");
        var log = ProcessBuilder.Redirect.appendTo(daemon.home.resolve("log").toFile());
        daemon.process = builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("syncthing"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Daemon each : List.of(one, other)) {
            if (each.process != null) {
                end(each.process);
            }
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
