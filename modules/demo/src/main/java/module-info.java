/** The demo city, the tour through the main job, the pictures and the figures: what needs all programs at once. */
module city.kontor.demo {
    requires static org.jspecify;
    requires city.kontor.app;
    requires city.kontor.journal;
    requires city.kontor.server;
    requires city.kontor.testbed;
    requires city.kontor.capture;
    requires com.github.luben.zstd_jni;
    requires jdk.management;
    requires java.management;
}
