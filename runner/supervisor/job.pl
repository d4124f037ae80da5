# Part 4: one job, from its start to its report.

my $job;                       # what runs now; undef between jobs

# The host may send the next job while one runs: its frames wait here, and it starts as soon as the sandbox is clean.
my @queue;                     # [letter, payload]
my %for_next = map { $_ => 1 } qw(W F A M J S X U B);      # frames that are never meant for the job that runs

my $long_file;                 # the file that the host began last, and may have more of

# Several supervisors may serve one sandbox. A submission holds the lock from its first frame to its last.
my $lock;                      # the lock's file while we hold it
my $busy = 0;                  # another supervisor holds it: ignore the rest of this submission's frames

sub take_lock {
    return 1 if $lock;
    return 0 if $busy;
    sysopen my $handle, "$set{control}/lock", O_WRONLY | O_CREAT, 0600 or die "$set{control}/lock: $!\n";
    for (1 .. $set{lock_tries}) {
        if (flock $handle, LOCK_EX | LOCK_NB) { $lock = $handle; return 1 }
        select undef, undef, undef, $set{lock_pause_s};
    }
    $busy = 1;
    return 0;
}

sub unblock { my ($handle) = @_; fcntl $handle, F_SETFL, fcntl($handle, F_GETFL, 0) | O_NONBLOCK }

sub kill_all { my ($pid) = @_; # the program, and whatever it started
    kill 'KILL', $set{reach} eq 'sandbox' ? -1 : -$pid;
}

sub stop { my ($why) = @_;
    $job->{stopped} //= $why;
    kill_all($job->{pid});
}

# Stdin that the host knows in advance is a file for the program, as in a shell: it can seek, map it into memory, and
# cannot make it non-blocking for others. The file is root's, and gone from its folder before the program starts.
my $stdin_file;                # the file that the host's frames fill, for the next job
my $stdin_name = '';           # its name in the work folder, for a program that reads such a file instead of its stdin

sub stdin_path { return length $stdin_name ? "$set{work}/$stdin_name" : "$set{control}/stdin" }

sub add_to_stdin { my ($bytes) = @_;
    if (!$stdin_file) {
        unlink stdin_path() unless length $stdin_name;
        sysopen $stdin_file, stdin_path(), O_WRONLY | O_CREAT | O_EXCL, 0444 or die "stdin: $!\n";
    }
    write_all($stdin_file, $bytes) or die "stdin: $!\n";
}

sub write_all { my ($file, $bytes) = @_;
    for (my $done = 0; $done < length $bytes;) {
        $done += syswrite($file, $bytes, length($bytes) - $done, $done) // return 0;
    }
    return 1;
}

# Open what the program gets as its stdin, and say how much memory the file takes; our own end of it comes last. The program
# cannot open that to write, or remove it from a folder that has a sticky bit: it is root's and read-only.
sub open_stdin {
    add_to_stdin('');
    my ($write, $bytes) = ($stdin_file, in_pages(-s $stdin_file));
    sysopen my $read, length $stdin_name ? '/dev/null' : stdin_path(), O_RDONLY or die "stdin: $!\n";
    if (length $stdin_name) { $stdin_file = undef } else { drop_stdin() }
    return ($read, $bytes, $write);
}

sub in_pages { my ($bytes) = @_; return int(($bytes + $set{page_bytes} - 1) / $set{page_bytes}) * $set{page_bytes} }

sub drop_stdin {
    unlink stdin_path() if $stdin_file || length $stdin_name;
    ($stdin_file, $stdin_name) = (undef, '');
}

# What X or P asks for: its settings, and the command and its environment.
sub asked { my ($payload) = @_;
    my ($head, $command) = split /\0\0/, $payload, 2;
    my %ask = map { split /=/, $_, 2 } split /\0/, $head;
    $ask{argv} = [];
    $ask{environment} = {};
    for (split /\0/, $command) {
        if (/^a(.*)$/s) { push @{ $ask{argv} }, $1 } elsif (/^e([^=]*)=(.*)$/s) { $ask{environment}{$1} = $2 }
    }
    return \%ask;
}

# Start the command. Return its process, our ends of its pipes, and the memory that its stdin takes; or, if that fails,
# why. When this returns, exec has been called: the program has started.
sub spawn { my ($ask) = @_;
    my $user = user_of($ask);
    $> = uid_of($ask);                          # the program must own its pipes: /dev/stdin opens for the owner alone
    my @made = map { my ($read, $write); pipe($read, $write) ? ($read, $write) : () } 1 .. ($ask->{stdin} eq 'pipe' ? 4 : 3);
    my $why = "$!";
    $> = $<;
    my ($out_read, $out_write, $err_read, $err_write, $exec_read, $exec_write, $in_read, $in_write) = @made;
    return "pipe: $why" unless @made >= 6 && ($in_write || $ask->{stdin} ne 'pipe');
    my ($stdin_bytes, $stdin_write, $gate, $its_gate) = (0);
    ($in_read, $stdin_bytes, $stdin_write) = open_stdin() unless $in_write;
    return "gate: $!" if $ask->{gate} && !socketpair $gate, $its_gate, 1, 1, 0;
    my $child = fork;
    return "fork: $!" unless defined $child;
    if (!$child) {
        eval {
            syscall $call{setsid};
            $SIG{$_} = 'DEFAULT' for qw(PIPE TERM CHLD);
            open STDIN, '<&', $in_read or die "stdin: $!\n";
            open STDOUT, '>&', $out_write or die "stdout: $!\n";
            open STDERR, '>&', $err_write or die "stderr: $!\n";
            die "gate: $!\n" if $gate && syscall($call{dup3}, fileno $its_gate, $ask->{gate} + 0, 0) < 0;
            be_killed_first();
            setpriority 0, 0, $set{nice};
            chdir $set{work} or die "$set{work}: $!\n";
            umask 022;
            # `syscall` refuses the result of a constant `pack`, hence the variable. Rootless Podman leaves the hard
            # limit of core dumps open, whatever the engine is asked for, hence the call.
            my $none = pack 'q2', 0, 0;
            syscall $call{setrlimit}, $RLIMIT_CORE, $none;
            # Refused where the engine itself may not have so much: then it stays at what the engine has.
            my $stack = pack 'q2', ($ask->{stack_bytes}) x 2;
            syscall $call{setrlimit}, $RLIMIT_STACK, $stack;
            # gVisor has no limit of processes; this one counts those of the user, in this sandbox alone.
            syscall $call{setrlimit}, $RLIMIT_NPROC, pack 'q2', ($ask->{processes} - 1) x 2 if $gvisor;
            become($user);
            delete @ENV{qw(container TERM)};    # Podman sets them
            %ENV = (%ENV, %{ $ask->{environment} }, $ask->{live} ? ($ask->{live} => 1) : ());
            my @argv = @{ $ask->{argv} };
            exec { $argv[0] } @argv or die "$argv[0]: $!\n";
        };
        syswrite $exec_write, $@;
        exit 127;
    }
    close $_ for $in_read, $out_write, $err_write, $exec_write;
    close $its_gate if $gate;
    my $failure;                                # reading ends when exec closes the pipe: the moment the program starts
    until (defined sysread $exec_read, $failure, 4096) { last unless $!{EINTR} }
    if (length $failure) { waitpid $child, 0; chomp $failure; return "cannot start $failure" }
    unblock($_) for grep { $_ } $in_write, $out_read, $err_read;
    return {
        pid => $child, in => $in_write, out => $out_read, err => $err_read, stdin_bytes => $stdin_bytes,
        $gate ? (gate => $gate, file => $stdin_write) : (),
    };
}

sub begin { return (clock_us($CLOCK_MONOTONIC), cpu_times()) }

sub start { my ($payload) = @_;
    my $ask = asked($payload);
    $long_file = undef;
    my $compiled = read_file("$set{control}/key") // '';
    return refuse('changed') if $ask->{limits_in_force} ne limits_in_force() || ($ask->{requires} // $compiled) ne $compiled;

    my %before = (oom => field('oom', 'oom_kill'), refused => field('refused', 'max'), routes => unrouted_packets(), peak => number('peak'));
    my @began = begin();                        # one that waits begins when it gets the job
    my $made = $ask->{waiting} ? hand_over($ask) : '';
    my $waited = ref $made;
    return refuse("waiting: $made") if $ask->{waiting} && !$waited && $ask->{phase} eq 'compile';  # it may have other limits
    if (!$waited) {
        $made = start_cold($ask);
        return refuse($made) unless ref $made;
        @began = begin();
    }
    my ($now, $cpu_began, $own_began) = @began;
    $job = {
        before => \%before, cpu_began => $cpu_began, own_began => $own_began,
        pid => $made->{pid}, key => $ask->{key}, compile => $ask->{phase} eq 'compile', began => $now, waited => $waited,
        wall_us => $ask->{wall_us}, cpu_limit_us => $ask->{cpu_us}, output_left => $ask->{output_bytes},
        cuts => ($ask->{overflow} // '') eq 'truncate', collect => $ask->{collect_files} ? $ask : undef,
        sample_us => $ask->{sample_us}, sampled => $now, rusage_us => 0, talks => $ask->{talks},
        memory => 0, rss => 0, reread => 0, full => {}, sockets => 0, sockets_next => $now,
        processes => 0, disk => 0, disk_part => 0, tick_s => $set{tick_s}, polled => $now,
        stdin => $made->{in}, feed => '', fed_all => 0, stdin_bytes => $made->{stdin_bytes},
        stdin_disk => length $stdin_name ? $made->{stdin_bytes} : 0,
        streams => [[O => $made->{out}, 'stdout'], [E => $made->{err}, 'stderr']],
    };
    look_at_memory($now);
    frame('S', '');
    feed();
}

sub feed {                     # write what the host sent to the program's stdin, as far as the pipe takes it
    my $handle = $job->{stdin} or return;
    if (length $job->{feed}) {
        my $written = syswrite $handle, $job->{feed};
        if (defined $written) { substr $job->{feed}, 0, $written, ''; frame('C', pack 'N', $written) }
        elsif (!$!{EAGAIN} && !$!{EINTR}) { close $handle; $job->{stdin} = undef }
    }
    if (!length $job->{feed} && $job->{fed_all}) { close $handle; $job->{stdin} = undef }
}

# Read a piece of the program's output and pass it on, cut at the limit, at which the program is stopped or its output thrown
# away. False at the end, undef if none is there yet.
sub read_output { my ($stream) = @_;
    my ($letter, $handle, $name) = @$stream;
    my $drops = $job->{cuts} && !$job->{output_left};
    $job->{heard} = 1 unless $drops;
    my $read = sysread($handle, my $bytes, $set{chunk_bytes});
    return $!{EAGAIN} || $!{EINTR} ? undef : 0 unless defined $read;
    return 0 unless $read;
    # What is thrown away is not worth a look at each small piece: let the pipe fill.
    $job->{resume} = clock_us($CLOCK_MONOTONIC) + $set{drop_pause_us} if $drops && $read < $set{chunk_bytes};
    if ($read > $job->{output_left}) {
        $bytes = substr $bytes, 0, $job->{output_left};
        $job->{"${name}_truncated"} = 1;
        stop('output') unless defined $job->{status} || $job->{cuts};
    }
    $job->{output_left} -= length $bytes;
    $job->{"${name}_bytes"} += $read;
    frame($letter, $bytes) if length $bytes;
    return 1;
}

sub pause_s {                  # how long to leave output alone that would be thrown away
    return 0 unless $job->{resume};
    my $left = ($job->{resume} - clock_us($CLOCK_MONOTONIC)) / 1_000_000;
    $job->{resume} = 0 if $left <= 0;
    return $left > 0 ? $left : 0;
}

sub used_cpu_us {              # by compiler or program: the sandbox's less the supervisor's own
    my ($cpu, $own) = cpu_times();
    return undef unless defined $cpu && defined $job->{cpu_began};
    my $used = $cpu - $job->{cpu_began} - ($own - $job->{own_began});
    return $used > 0 ? $used : 0;
}

# The file that is its stdin is not the program's memory: the host has raised the limit by so much.
sub program_bytes { my ($bytes) = @_; return $bytes > $job->{stdin_bytes} ? $bytes - $job->{stdin_bytes} : 0 }

sub memory_limit {             # it does not change during a job
    $job->{memory_limit} //= number('limit') // return undef;
    return program_bytes($job->{memory_limit});
}

# No figure of memory that leaves here is above the limit, which the kernel holds: what is more are sockets, which cgroup
# v1 does not count, the kernel's own loans, and pages that are charged to another sandbox.
sub within_limit { my ($bytes) = @_;
    my $limit = memory_limit();
    return defined $limit && $limit < $bytes ? $limit : $bytes;
}

sub poll_in_s {                # how long until clocks and counters are read again
    my $left = $job->{tick_s} - (clock_us($CLOCK_MONOTONIC) - $job->{polled}) / 1_000_000;
    return $left > 0 ? $left : 0;
}

# When the program has written: what may be gone when it is time to read everything, and is cheap to read.
sub glance {
    my $processes = number('processes');
    $job->{processes} = $processes - 1 if ($processes // 0) - 1 > $job->{processes};
    poll_disks();
    return $processes;
}

sub look_at_memory { my ($now) = @_;
    my $seen = memory($now);
    my $memory = $seen && within_limit(program_bytes($seen->{used}));
    $job->{memory} = $memory if ($memory // 0) > $job->{memory};
    return $seen;
}

sub poll {                     # read clocks and counters; stop the job at a limit; send a usage sample when it is time
    my $now = $job->{polled} = clock_us($CLOCK_MONOTONIC);
    my ($seen, $processes, $cpu) = (look_at_memory($now), glance(), used_cpu_us());
    my $memory = $seen && program_bytes($seen->{used});
    if ($cgroup == 1 && $now >= $job->{sockets_next} && !$job->{stopped}) {
        $job->{sockets} = socket_bytes();
        my $then = clock_us($CLOCK_MONOTONIC);
        $job->{sockets_next} = $then + $set{socket_rest} * ($then - $now);
    }
    if (defined $memory && $job->{sockets}) {
        $memory += $job->{sockets};
        my $limit = memory_limit();
        stop('memory') if defined $limit && $memory >= $limit;
    }
    $memory = within_limit($memory) if defined $memory;
    stop('thrash') if $seen && thrashes($seen);
    $job->{memory} = $memory if ($memory // 0) > $job->{memory};
    stop('time') if $now - $job->{began} >= $job->{wall_us};
    stop('cpu') if defined $cpu && $cpu >= $job->{cpu_limit_us};
    if ($job->{sample_us} && $now - $job->{sampled} >= $job->{sample_us}) {
        $job->{sampled} = $now;
        report('U', wall_us => $now - $job->{began}, cpu_us => $cpu, memory_bytes => $memory,
            processes => defined $processes ? $processes - 1 : undef, disk_bytes => $job->{disk_now},
            $job->{talks} ? (unread_bytes => unread_bytes(), at_rest => at_rest(), silent => stdout_closed()) : ());
    }
}

# How much of its stdin it has not read; undef once that is closed, or where the kernel does not say.
sub unread_bytes {
    my $handle = $job->{stdin} or return undef;
    my $count = pack 'i', 0;
    ioctl $handle, $FIONREAD, $count or return undef;
    return length($job->{feed}) + unpack 'i', $count;
}

# Whether it has closed its stdout.
sub stdout_closed { return (grep { $_->[0] eq 'O' } @{ $job->{streams} }) ? 0 : 1 }

# Whether all its threads wait for something.
sub at_rest {
    opendir my $processes, '/proc' or return undef;
    for my $pid (grep { /^\d+$/ && $_ != $$ } readdir $processes) {
        opendir my $threads, "/proc/$pid/task" or next;
        for my $thread (grep { /^\d/ } readdir $threads) {
            return 0 if (read_file("/proc/$pid/task/$thread/stat") // '') =~ /.*\) [RD]/s;
        }
    }
    return 1;
}

# Whether the kernel, instead of killing, throws out the program's own code and reads it again, for ever. Counted over
# the time in which memory was full.
sub thrashes { my ($seen) = @_;
    my $last = $job->{seen} // $seen;
    $job->{seen} = $seen;
    my $limit = number('limit') // return 0;
    return 0 if $seen->{usage} < $set{full_memory_part} * $limit;
    my $full = $job->{full};
    $full->{$_} += $seen->{$_} - $last->{$_} for qw(at reread waits);
    my $thrashed = $full->{reread} >= $set{thrash_times} * $limit && $full->{waits} * $set{read_ahead_bytes} >= $full->{reread};
    $job->{reread} = $full->{reread} if $thrashed;
    return 0 if $full->{at} < $set{thrash_us};
    $job->{full} = {};
    return $thrashed;
}

sub poll_disks {
    my ($fullest, $most) = (0, 0);       # each disk has the limit of its own
    for (@disks) {
        my ($bytes, $part) = disk_usage($_);
        $bytes -= $bytes < $job->{stdin_disk} ? $bytes : $job->{stdin_disk} if $_ eq $set{work};     # not the program's
        $fullest = $bytes if $bytes > $fullest;
        $most = $part if $part > $most;
    }
    $job->{disk_now} = $fullest;
    $job->{tick_s} = $most > $set{full_tick_part} ? $set{full_tick_s} : $set{tick_s};
    $job->{disk} = $fullest if $fullest > $job->{disk};
    $job->{disk_part} = $most if $most > $job->{disk_part};
}

sub reap { my ($flags) = @_;   # children that ended; adopted orphans too, as zombies would fill the process limit
    while (1) {
        my ($status, $usage) = ("\0" x 4, "\0" x 144);
        my $pid = syscall $call{wait4}, -1, $status, $flags, $usage;
        next if $pid < 0 && $!{EINTR};
        last if $pid <= 0;
        my @usage = unpack 'q5', $usage;        # user s, user us, system s, system us, most resident KiB
        $job->{rusage_us} += ($usage[0] + $usage[2]) * 1_000_000 + $usage[1] + $usage[3];
        $job->{rss} = $usage[4] * 1024 if $usage[4] * 1024 > $job->{rss};
        if ($pid == $job->{pid}) { $job->{status} = unpack 'i', $status; $job->{ended} = clock_us($CLOCK_MONOTONIC) }
    }
}

sub finish {                   # the main process has ended: end the rest, read what is left, report, clean up
    poll_disks();
    kill_all($job->{pid});
    reap(0);
    my $cpu = used_cpu_us();
    for my $stream (@{ $job->{streams} }) {
        while (1) { my $more = read_output($stream); last unless $more; flush_some() if backlogged() }
    }
    my $before = $job->{before};
    my %delta;
    my %after = (oom => field('oom', 'oom_kill'), refused => field('refused', 'max'), routes => unrouted_packets());
    for (keys %after) { $delta{$_} = $after{$_} - $before->{$_} if defined $after{$_} && defined $before->{$_} }
    my $peak = number('peak');
    my $own = defined $peak && (!defined $before->{peak} || $peak > $before->{peak});   # reached in this job
    # Resident memory includes pages of files that are charged to another sandbox, which read them first: the peak
    # bounds what is charged here. It may include the file that is stdin too, mapped into memory.
    my $resident = program_bytes(defined $peak && $peak < $job->{rss} ? $peak : $job->{rss});
    my $known = within_limit($job->{memory} > $resident ? $job->{memory} : $resident);
    $peak = within_limit(program_bytes($peak)) if $own;
    my $success = $job->{status} == 0 && !$job->{stopped};
    if ($job->{compile}) {
        wipe($set{compile_user}, grep { $_ ne $set{work} } @writable);
        if ($success && open my $key, '>', "$set{control}/key") { syswrite $key, $job->{key} }
    }
    report('D', status => $job->{status}, stopped => $job->{stopped}, wall_us => $job->{ended} - $job->{began},
        cpu_us => $cpu // $job->{rusage_us}, memory_bytes => $own && $peak > $job->{memory} ? $peak : $known || undef,
        sockets_bytes => within_limit($job->{sockets}), reread_bytes => $job->{reread},
        oom_kills => $delta{oom}, forks_refused => $delta{refused}, unrouted => $delta{routes},
        processes => $counter{processes} ? $job->{processes} || 1 : undef, disk_bytes => $job->{disk}, disk_part => $job->{disk_part},
        went_on => $job->{cuts} && ($job->{stdout_truncated} || $job->{stderr_truncated}) ? 1 : undef,
        waited => $job->{waited} ? 1 : undef,
        map { $_ => $job->{$_} } qw(stdout_truncated stderr_truncated stdout_bytes stderr_bytes));
    my ($ran, $wanted) = (!$job->{compile}, $job->{collect});
    $job = undef;
    flush_all() unless @queue;                  # else the report leaves together with the next job's start
    collect($wanted) if $wanted;
    drop_stdin();                               # of a name in the work folder
    my $clean = $ran ? wipe($set{run_user}, @writable) : undef;
    settle();
    cancel_queue() if defined $clean && !$clean;
    ready($clean);
}
