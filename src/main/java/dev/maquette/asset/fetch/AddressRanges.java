package dev.maquette.asset.fetch;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** A set of addresses, given as subnets. */
record AddressRanges(List<IpSubnetFilterRule> subnets) {

    /** From {@code address/bits}, IPv4 or IPv6. */
    static AddressRanges of(String... notations) {
        return new AddressRanges(Stream.of(notations).map(AddressRanges::subnet).toList());
    }

    /** An address of one family is never in a subnet of the other. */
    boolean contains(InetAddress address) {
        var socketAddress = new InetSocketAddress(address, 0);
        return subnets.stream().anyMatch(subnet -> subnet.matches(socketAddress));
    }

    private static IpSubnetFilterRule subnet(String notation) {
        var parts = notation.split("/");
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
    }
}
