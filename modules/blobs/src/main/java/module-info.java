/** Keeps documents as bytes addressed by their SHA-256, on disk or in an object store. */
module city.kontor.blobs {
    requires transitive city.kontor.kernel;

    // Only a server that keeps its blobs in an object store needs the client for it; the desktop leaves it out.
    requires static software.amazon.awssdk.auth;
    requires static software.amazon.awssdk.awscore;
    requires static software.amazon.awssdk.core;
    requires static software.amazon.awssdk.http;
    requires static software.amazon.awssdk.http.urlconnection;
    requires static software.amazon.awssdk.identity.spi;
    requires static software.amazon.awssdk.profiles;
    requires static software.amazon.awssdk.regions;
    requires static software.amazon.awssdk.services.s3;
    requires static software.amazon.awssdk.utils;

    exports city.kontor.blobs;
    exports city.kontor.blobs.bench;
}
