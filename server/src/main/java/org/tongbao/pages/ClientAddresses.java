package org.tongbao.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

import java.io.IOException;
import java.util.List;

/// The client's own addresses, `/reports/370402101/2026-10` say, are all the one page: whoever
/// opens or reloads one gets it. A file that is not there stays not found.
class ClientAddresses extends PathResourceResolver {

    private static final List<String> OF_THE_SERVER = List.of("graphql", "actuator/", "error");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return isOfTheClient(path)
                ? super.getResource("index.html", location)
                : super.getResource(path, location);
    }

    static boolean isOfTheClient(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !name.contains(".") && OF_THE_SERVER.stream().noneMatch(path::startsWith);
    }
}
