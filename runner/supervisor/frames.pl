# Part 6: frames from and to the host, and what each of the host's frames asks for. A frame is one letter, the payload's
# length (4 bytes, big-endian), the payload; runner/protocol.py lists them.

my ($in, $out) = ('', '');     # bytes that arrived and are not handled, bytes that are not sent
my $open = 1;                  # the host has not closed our stdin
my $heard = 0;                 # a frame has come
my $linger_s = 0;              # how long to wait for other clients after it has

sub frame { $out .= pack('aN', $_[0], length $_[1]) . $_[1] }

sub report { my ($letter, %fields) = @_;
    frame($letter, join '', map { defined $fields{$_} ? "$_ $fields{$_}\n" : () } sort keys %fields);
}

sub backlogged { return length $out >= $set{backlog_bytes} }

sub flush_some {
    my $sent = syswrite STDOUT, $out, $set{backlog_bytes};
    if (defined $sent) { substr $out, 0, $sent, '' }
    elsif (!$!{EAGAIN} && !$!{EINTR}) { quit() }
}

sub flush_all { flush_down_to(0) }

sub flush_down_to { my ($bytes) = @_;
    while (length $out > $bytes) {
        my $write = ''; vec($write, 1, 1) = 1;
        select undef, $write, undef, undef;
        flush_some();
    }
}

sub quit { kill_all($job->{pid}) if $job; drop_waiter('the end'); exit 0 }    # without a job, what else runs is another supervisor's

sub ready { my ($clean) = @_;  # whether the last program's files are gone; undef if nobody has looked
    $clean //= !$lock || !owns_something($run_uid);     # without the lock, it is another submission's program
    report('R', clean => $clean ? 1 : 0, mine => $lock ? 1 : 0, cgroup => $cgroup, measures => join(',', sort keys %counter),
        limits_in_force => limits_in_force(), waiting => $waiter && $waiter->{warm} ? 1 : undef);
}

sub refuse { $busy = 0; drop_stdin(); report('D', error => $_[0]); ready() }

# A file in the work folder, or a folder if its name ends with a slash. It belongs to the compiler's user, whose build scripts may change it, or to the program's,
# after whose run it goes with all that the program wrote. A long one comes in pieces.
sub write_file { my ($user, $payload) = @_;
    my ($name, $content) = split /\0/, $payload, 2;
    my $path = $set{work};
    $> = (split /:/, $user)[0];
    my $written = eval {
        my @folders = split m{/}, $name;
        my $file = $name =~ m{/$} ? undef : pop @folders;
        for (@folders) { $path .= "/$_"; mkdir $path, 0755 or -d $path or die "$!\n" }
        return 1 unless defined $file;
        unlink "$path/$file";
        sysopen my $handle, "$path/$file", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, $content =~ /^#!/ ? 0755 : 0644 or die "$!\n";
        $long_file = $handle;
        write_all($handle, $content) or die "$!\n";
    };
    my $why = $@;
    $> = $<;
    refuse("$name: " . $why =~ s/\n//r) unless $written;
}

sub add_to_file { my ($bytes) = @_;
    return if !$long_file || write_all($long_file, $bytes);
    $long_file = undef;
    refuse("a file: $!");
}

my %on = (
    H => sub { ready() },
    B => sub { take_lock() or $busy = 0; ready() },
    W => sub { wipe_all() if take_lock() },
    F => sub { take_lock() and write_file($set{compile_user}, $_[0]) },     # without the lock, the answer to X will say so
    A => sub { take_lock() and write_file($set{run_user}, $_[0]) },
    M => sub { add_to_file($_[0]) if take_lock() },
    J => sub { if (take_lock()) { drop_stdin(); lstat "$set{work}/$_[0]" ? refuse("$_[0]: is there already") : ($stdin_name = $_[0]) } },
    S => sub { add_to_stdin($_[0]) if take_lock() },
    P => sub { prepare($_[0]) },
    N => sub { },
    X => sub { !defined $_[0] ? refuse('cancelled') : take_lock() ? start($_[0]) : refuse('busy') },
    I => sub { if ($job && $job->{stdin}) { $job->{feed} .= $_[0]; feed() } },
    Z => sub { if ($job) { $job->{fed_all} = 1; feed() } },
    K => sub { cancel_queue(); stop('stop') if $job },
    U => sub { $lock = undef },
    L => sub { $linger_s = $_[0] },
);

sub read_frames {
    my $read = sysread STDIN, $in, $set{chunk_bytes}, length $in;
    if (!defined $read) { return if $!{EAGAIN} || $!{EINTR} }
    if (!$read) { quit() if $job || !$linger_s; drop_waiter('its host has gone'); $open = 0; return }
    $heard = 1;
    while (length $in >= 5) {
        my ($letter, $length) = unpack 'aN', $in;
        last if length $in < 5 + $length;
        my $payload = substr $in, 5, $length;
        substr $in, 0, 5 + $length, '';
        if ($letter ne 'K' && (@queue || $job && $for_next{$letter})) { push @queue, [$letter, $payload] }
        else { handle($letter, $payload) }
    }
}

sub handle { my ($letter, $payload) = @_;
    if ($waiter && !$waiter->{warm}) {      # the host has something else to do
        drop_waiter('it was not ready');
        ready() if $letter eq 'N';
    }
    my $answer = $on{$letter} or die "the host sent a frame '$letter' that is not in the protocol\n";
    $answer->($payload);
}

# Handle the queue up to what has to wait for the end of another job.
sub next_frames {
    while (@queue && !($job && $for_next{ $queue[0][0] })) { my $next = shift @queue; handle(@$next) }
}

# Each X is answered by one D and one R, also if its job is never started.
sub cancel_queue { @queue = map { $_->[0] eq 'X' ? ['X', undef] : $_->[0] eq 'U' ? $_ : () } @queue }
