# Part 7: preparations, and the loop.

sub command_name { my ($pid) = @_; return read_file("/proc/$pid/comm") // '' }

# It kills everything that it may: in a sandbox it is process 1, or process 1 is another supervisor.
die "this is not a sandbox\n" if $set{reach} eq 'sandbox' && $$ != 1 && command_name(1) ne command_name($$);

chmod 01777, $set{work};       # runc before 1.2 gives a tmpfs the mode of the folder below it
chmod 0700, $set{control};
stay_in_memory();
open_counters();
binmode $_ for *STDIN, *STDOUT;
unblock($_) for *STDIN, *STDOUT;
$SIG{PIPE} = 'IGNORE';
$SIG{CHLD} = sub { };          # interrupts select: an ended program is seen at once
$SIG{TERM} = \&quit;
# Started by `exec`, it adopts orphans as process 1 does.
syscall $call{prctl}, $PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0 if $$ != 1;

while (1) {
    my ($read, $write) = ('', '');
    vec($read, 0, 1) = 1 if $open;
    vec($write, 1, 1) = 1 if length $out;
    vec($read, fileno $waiter->{out}, 1) = 1 if $waiter;
    my $pause_s = $job ? pause_s() : 0;
    if ($job) {
        if (!backlogged() && !$pause_s) { vec($read, fileno $_->[1], 1) = 1 for @{ $job->{streams} } }
        vec($write, fileno $job->{stdin}, 1) = 1 if $job->{stdin} && length $job->{feed};
    }
    my $wait_s = !$open ? $linger_s : $heard ? undef : $set{unused_s} || undef;
    $wait_s = poll_in_s() if $job;
    $wait_s = $pause_s if $pause_s && $pause_s < $wait_s;
    my $found = select $read, $write, undef, $wait_s;
    if ($found > 0) {
        hear_waiter() if $waiter && vec($read, fileno $waiter->{out}, 1);
        flush_some() if vec($write, 1, 1);
        read_frames() if vec($read, 0, 1);
        if ($job) {
            feed() if $job->{stdin} && vec($write, fileno $job->{stdin}, 1);
            my @open = grep { !vec($read, fileno $_->[1], 1) || read_output($_) // 1 } @{ $job->{streams} };
            $job->{streams} = \@open;
        }
    }
    if ($job) {
        reap($WNOHANG);
        if (defined $job->{status}) { finish() }
        elsif (poll_in_s()) { glance() if delete $job->{heard} }
        else { poll() }
        next_frames();
    } else {
        while ((my $pid = waitpid -1, $WNOHANG) > 0) {      # or an orphan of a supervisor started by `exec`
            lose_waiter('it ended') if $waiter && $pid == $waiter->{pid};
        }
        # Nobody came while it waited, and no other supervisor runs.
        quit() if !$found && !($set{reach} eq 'sandbox' && kill 0, -1);
    }
}
